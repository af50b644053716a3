package io.apidirect.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a page links to is there. */
class LinksTest {

    private static final Path ROOT = Path.of("..");
    private static final Set<String> FOREIGN =
            Set.of("target", ".run", ".git", "node_modules", ".venv");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*");

    private record Link(Path page, String target) {
        boolean isBroken() {
            var file = target.replaceAll("#.*", "");
            return !Files.exists(page.resolveSibling(file));
        }
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.walk(ROOT)) {
            return files.filter(path -> path.toString().endsWith(".md"))
                    .filter(LinksTest::isOurs)
                    .toList();
        }
    }

    private static boolean isOurs(Path page) {
        return Stream.iterate(page, path -> path != null, Path::getParent)
                .map(path -> String.valueOf(path.getFileName()))
                .noneMatch(FOREIGN::contains);
    }

    private static Stream<Link> links(Path page) {
        try {
            return LINK.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .filter(target -> !ELSEWHERE.matcher(target).matches())
                    .map(target -> new Link(page, target));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyLinkBetweenPagesLeadsSomewhere() throws IOException {
        var pages = pages();
        assertTrue(pages.size() > 60, pages.size() + " pages were found");
        var broken = pages.stream().flatMap(LinksTest::links).filter(Link::isBroken).toList();
        assertEquals(List.of(), broken);
    }
}
