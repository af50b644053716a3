package io.apidirect.source.packing;

import java.util.Set;

/** What stays behind silently, whatever the ignore files say. */
final class NeverPacked {

    private static final Set<String> FOLDERS =
            Set.of(
                    ".git",
                    ".hg",
                    ".svn",
                    ".venv",
                    "venv",
                    "virtualenv",
                    "__pycache__",
                    "node_modules",
                    "__pypackages__",
                    ".mypy_cache",
                    ".pytest_cache",
                    ".ruff_cache",
                    ".hypothesis",
                    ".tox",
                    ".nox",
                    ".eggs",
                    ".idea",
                    ".vscode",
                    ".ipynb_checkpoints",
                    ".terraform",
                    ".serverless",
                    ".apidirect",
                    ".aws",
                    ".ssh",
                    ".gnupg");
    private static final Set<String> FILES =
            Set.of(".DS_Store", "Thumbs.db", ".coverage", ".netrc", ".pypirc", ".git");

    private NeverPacked() {}

    static boolean isFolder(String name) {
        return FOLDERS.contains(name);
    }

    static boolean isFile(String name) {
        return FILES.contains(name) || name.endsWith(".pyc") || name.endsWith(".pyo");
    }
}
