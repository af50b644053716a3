package io.apidirect.source.python;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TSQuery;
import org.treesitter.TreeSitterPython;

/** The one door to tree-sitter; its native libraries are unpacked and loaded at the first parse. */
final class PythonParser {

    private static final class Loaded {
        static final TSLanguage PYTHON = new TreeSitterPython();
        static final Map<Search, TSQuery> QUERIES =
                Arrays.stream(Search.values())
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        search -> search,
                                        search -> new TSQuery(PYTHON, search.query())));
    }

    private PythonParser() {}

    static TSQuery query(Search search) {
        return Objects.requireNonNull(Loaded.QUERIES.get(search));
    }

    /**
     * Parses a file; broken code gives a tree with gaps.
     *
     * @throws ParserUnavailable where tree-sitter has no library for this system
     */
    static Syntax parse(byte[] source) {
        try {
            var parser = new TSParser();
            parser.setLanguage(Loaded.PYTHON);
            // Bytes that are no UTF-8 must not shift the positions that tree-sitter reports.
            var text = new String(source, StandardCharsets.UTF_8);
            var tree = parser.parseString(null, text);
            return new Syntax(
                    tree.getRootNode(),
                    new Syntax.Source(text.getBytes(StandardCharsets.UTF_8), text));
        } catch (LinkageError unavailable) {
            throw new ParserUnavailable(unavailable);
        }
    }
}
