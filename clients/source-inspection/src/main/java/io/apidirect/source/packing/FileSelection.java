package io.apidirect.source.packing;

import io.apidirect.source.Problem;
import io.apidirect.source.packing.IgnorePattern.Dialect;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Walks a project's folder and decides file by file; links are never followed out of it. */
public final class FileSelection {

    private final Path realRoot;
    private final IgnoreFile docker;
    private final IgnoreFile excluded;
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Problem> notices = new ArrayList<>();

    private FileSelection(Path root, List<String> exclude) throws IOException {
        this.realRoot = root.toRealPath();
        this.docker = IgnoreFile.read(root.resolve(".dockerignore"), "", Dialect.DOCKER);
        this.excluded = IgnoreFile.of("", exclude, Dialect.GIT);
    }

    /**
     * What of the folder belongs to the upload.
     *
     * @param exclude further patterns as in .gitignore, such as those of the manifest
     * @throws IOException when the folder cannot be read
     */
    public static Selection of(Path root, List<String> exclude) throws IOException {
        var selection = new FileSelection(root, exclude);
        selection.folder(root, "", List.of());
        selection.files.sort(Comparator.comparing(SourceFile::path));
        selection.notices.sort(Comparator.comparing(Problem::file));
        return new Selection(selection.files, selection.notices);
    }

    private void folder(Path folder, String path, List<IgnoreFile> above) throws IOException {
        List<IgnoreFile> ignores = new ArrayList<>(above);
        ignores.add(IgnoreFile.read(folder.resolve(".gitignore"), path, Dialect.GIT));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                entry(entry, path + entry.getFileName(), ignores);
            }
        }
    }

    private void entry(Path entry, String path, List<IgnoreFile> ignores) throws IOException {
        var attributes =
                Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        var name = String.valueOf(entry.getFileName());
        if (isIgnored(path, attributes.isDirectory(), ignores)) {
            return;
        }
        if (attributes.isDirectory()) {
            inner(entry, path + "/", name, ignores);
        } else if (!NeverPacked.isFile(name) && !isLeftOutByDocker(path, name)) {
            file(entry, path, name, attributes);
        }
    }

    private void inner(Path folder, String path, String name, List<IgnoreFile> ignores)
            throws IOException {
        if (NeverPacked.isFolder(name)) {
            return;
        }
        var marked = MarkedFolder.of(folder, path);
        if (marked.isPresent()) {
            marked.get().notice().ifPresent(notices::add);
        } else {
            folder(folder, path, ignores);
        }
    }

    /** Docker reads its Dockerfile even where .dockerignore names it, as `docker init` does. */
    private boolean isLeftOutByDocker(String path, String name) {
        return docker.excludesWithFolders(path) && !name.equals("Dockerfile");
    }

    private void file(Path entry, String path, String name, BasicFileAttributes attributes)
            throws IOException {
        if (attributes.isSymbolicLink()) {
            link(entry, path, name);
        } else if (attributes.isRegularFile()) {
            take(entry, path, name);
        } else {
            notices.add(
                    Problem.of(
                            "special-file-left-out",
                            path,
                            "`"
                                    + path
                                    + "` is a device, pipe or socket and is left out of the upload",
                            "Add it to .gitignore to silence this line."));
        }
    }

    private void link(Path entry, String path, String name) throws IOException {
        if (!Files.exists(entry)) {
            linkLeftOut(path, "points at nothing");
            return;
        }
        var target = entry.toRealPath();
        if (!target.startsWith(realRoot)) {
            linkLeftOut(path, "leads out of the project");
        } else if (Files.isRegularFile(target)) {
            inside(target, path, name);
        } else {
            linkLeftOut(path, "leads to a folder");
        }
    }

    private void inside(Path target, String path, String name) throws IOException {
        var real = realRoot.relativize(target);
        for (Path part : real) {
            if (NeverPacked.isFile(part.toString()) || NeverPacked.isFolder(part.toString())) {
                linkLeftOut(path, "leads to a file that is never packed");
                return;
            }
        }
        var secret = SecretFiles.notice(target, path, String.valueOf(target.getFileName()));
        if (secret.isPresent()) {
            notices.add(secret.get());
        } else {
            take(target, path, name);
        }
    }

    private void linkLeftOut(String path, String why) {
        notices.add(
                Problem.of(
                        "link-left-out",
                        path,
                        "The link `" + path + "` " + why + " and is left out of the upload",
                        "If the application needs it, put a copy of the file into the project."));
    }

    private void take(Path location, String path, String name) throws IOException {
        var secret = SecretFiles.notice(location, path, name);
        if (secret.isPresent()) {
            notices.add(secret.get());
            return;
        }
        files.add(
                new SourceFile(path, location, Files.size(location), Files.isExecutable(location)));
    }

    private boolean isIgnored(String path, boolean isFolder, List<IgnoreFile> ignores) {
        if (excluded.excludes(path, isFolder).orElse(false)) {
            return true;
        }
        return ignores.reversed().stream()
                .map(ignore -> ignore.excludes(path, isFolder))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(false);
    }
}
