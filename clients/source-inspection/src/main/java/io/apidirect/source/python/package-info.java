/**
 * Python source as a syntax tree: files, imports, assignments, calls, and which file of a project
 * an import means. The hard idea: names are followed through imports and aliases, so {@code
 * fa.FastAPI()} is recognised whatever the project calls it; nothing is evaluated. The parser is
 * tree-sitter, a native library that is loaded at the first use and not before.
 */
@NullMarked
package io.apidirect.source.python;

import org.jspecify.annotations.NullMarked;
