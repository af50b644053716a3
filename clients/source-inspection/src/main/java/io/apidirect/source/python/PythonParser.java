package io.apidirect.source.python;

import java.nio.charset.StandardCharsets;
import org.treesitter.TSLanguage;
import org.treesitter.TSParser;
import org.treesitter.TreeSitterPython;

/** The one door to tree-sitter; its native libraries are unpacked and loaded at the first parse. */
final class PythonParser {

    private static final class Loaded {
        static final TSLanguage PYTHON = new TreeSitterPython();
    }

    private PythonParser() {}

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
            return new Syntax(tree.getRootNode(), text.getBytes(StandardCharsets.UTF_8));
        } catch (LinkageError unavailable) {
            throw new ParserUnavailable(unavailable);
        }
    }
}
