package io.apidirect.bootstrap.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of commands and of what they print, as the head of {@code docs/tour.md} describes it. */
final class TourPage {

    private static final String COMMENT_ENDS = "-->";
    private static final String FENCE = "```";
    private static final String STARTS = "@@ block at line ";
    private static final String FAILED = "@@ failed at line ";

    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * One block of commands.
     *
     * @param line that of its first command, from 1
     * @param expected what it must print, in this order
     */
    record Block(
            int line, boolean isBackground, List<String> commands, List<Expectation> expected) {

        /** What is not as the page says. */
        List<String> faultsOf(String output) {
            var faults = new ArrayList<String>();
            var rest = output.lines().toList();
            for (var expectation : expected) {
                var found = expectation.firstIn(rest);
                found.ifPresentOrElse(_ -> {}, () -> faults.add(missing(expectation, output)));
                rest = found.orElse(rest);
            }
            return faults;
        }

        private String missing(Expectation expectation, String output) {
            return "tour.md:%d: '%s' is not printed (or not in this order) by the step in line %d, %s; it printed:%n%s"
                    .formatted(expectation.line, expectation.text, line, name(), output);
        }

        private String name() {
            return commands.isEmpty() ? "which is empty" : commands.getFirst();
        }
    }

    /** A part of a printed line; … stands for anything. */
    record Expectation(int line, String text) {

        /** The lines from the one that shows it; several expectations may be of one line. */
        Optional<List<String>> firstIn(List<String> printed) {
            for (int i = 0; i < printed.size(); i++) {
                if (isShownBy(printed.get(i))) {
                    return Optional.of(printed.subList(i, printed.size()));
                }
            }
            return Optional.empty();
        }

        private boolean isShownBy(String printed) {
            int from = 0;
            for (var part : text.split("…", -1)) {
                int at = printed.indexOf(part, from);
                if (at < 0) {
                    return false;
                }
                from = at + part.length();
            }
            return true;
        }
    }

    private TourPage(List<String> lines) {
        this.lines = lines;
    }

    static TourPage read(Path file) throws IOException {
        return of(Files.readString(file));
    }

    static TourPage of(String text) {
        var page = new TourPage(text.lines().toList());
        int i = Math.max(0, page.lines.indexOf(COMMENT_ENDS));
        while (i < page.lines.size()) {
            i = page.lines.get(i).startsWith(FENCE) ? page.readFence(i) : i + 1;
        }
        return page;
    }

    private int readFence(int opening) {
        int end = opening + 1;
        while (!lines.get(end).equals(FENCE)) {
            end++;
        }
        var kind = lines.get(opening).substring(FENCE.length());
        if (kind.startsWith("sh")) {
            var commands = lines.subList(opening + 1, end);
            var isBackground = kind.equals("sh background");
            blocks.add(new Block(opening + 2, isBackground, commands, new ArrayList<>()));
        } else if (kind.equals("console")) {
            for (int i = opening + 1; i < end; i++) {
                blocks.getLast().expected.add(new Expectation(i + 1, lines.get(i)));
            }
        }
        return end + 1;
    }

    Block background() {
        return blocks.stream().filter(Block::isBackground).findFirst().orElseThrow();
    }

    private Stream<Block> steps() {
        return blocks.stream().filter(block -> !block.isBackground);
    }

    /** A bash script whose commands stand in the lines in which they stand on the page. */
    String script() {
        var script = new ArrayList<String>();
        lines.forEach(_ -> script.add(""));
        script.set(0, "set -eE -o pipefail; trap 'echo \"" + FAILED + "$LINENO\"' ERR");
        steps().forEach(
                        block -> {
                            script.set(block.line - 2, "echo; echo '" + STARTS + block.line + "'");
                            for (int i = 0; i < block.commands.size(); i++) {
                                script.set(block.line - 1 + i, block.commands.get(i));
                            }
                        });
        return String.join("\n", script) + "\n";
    }

    /** What is not as the page says, given all that the script printed and how it ended. */
    List<String> faultsOf(String printed, int exitCode) {
        var faults = new ArrayList<String>();
        for (var block : steps().toList()) {
            var output = outputOf(block, printed);
            output.ifPresent(it -> faults.addAll(block.faultsOf(it)));
        }
        if (exitCode != 0) {
            faults.add("the page ended with %d: %s".formatted(exitCode, end(printed)));
        }
        return faults;
    }

    private static Optional<String> outputOf(Block block, String printed) {
        var start = STARTS + block.line + "\n";
        int at = printed.indexOf(start);
        if (at < 0) {
            return Optional.empty();
        }
        int end = printed.indexOf("\n" + STARTS, at);
        return Optional.of(
                printed.substring(at + start.length(), end < 0 ? printed.length() : end));
    }

    private static String end(String printed) {
        var all = printed.lines().toList();
        return all.stream()
                .skip(Math.max(0, all.size() - 20))
                .collect(Collectors.joining("\n"))
                .replace(FAILED, "tour.md: failed at line ");
    }
}
