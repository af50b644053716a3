package io.apidirect.source.inspection;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads requirements as pip writes them (PEP 508 names; options and addresses are passed over). */
final class Requirements {

    private static final Pattern NAME =
            Pattern.compile(
                    "^\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(\\[[^]]*])?\\s*(?:[=<>!~;@(].*)?$");
    private static final Pattern INCLUDED =
            Pattern.compile("^\\s*(?:-r|--requirement)[\\s=]*(\\S+).*$");

    private final Project project;
    private final Set<String> names = new HashSet<>();
    private final Set<String> read = new HashSet<>();

    private Requirements(Project project) {
        this.project = project;
    }

    /** The normalised names in a requirements file and in those that it includes. */
    static Set<String> in(Project project, String path) {
        var requirements = new Requirements(project);
        requirements.file(path);
        return requirements.names;
    }

    private void file(String path) {
        if (!read.add(path)) {
            return;
        }
        var folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
        for (var line : project.text(path).orElse("").lines().toList()) {
            var included = INCLUDED.matcher(line);
            if (included.matches()) {
                Paths.resolve(folder, included.group(1)).ifPresent(this::file);
            } else {
                names.addAll(names(line));
            }
        }
    }

    /** The normalised name of one requirement, and what its extras are known to bring. */
    static Set<String> names(String requirement) {
        var comment = requirement.indexOf(" #");
        var text = comment < 0 ? requirement : requirement.substring(0, comment);
        var found = NAME.matcher(text);
        if (!found.matches()) {
            return Set.of();
        }
        var name = normalised(found.group(1));
        var extras = Optional.ofNullable(found.group(2)).orElse("");
        var bringsServer =
                name.equals("fastapi") && (extras.contains("standard") || extras.contains("all"));
        return bringsServer ? Set.of(name, "uvicorn") : Set.of(name);
    }

    /** PEP 503: names that differ in case, dots and underscores are one. */
    static String normalised(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]+", "-");
    }
}
