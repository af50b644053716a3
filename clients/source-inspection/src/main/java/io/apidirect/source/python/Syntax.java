package io.apidirect.source.python;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treesitter.TSNode;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSTreeCursor;

/** A node of a Python syntax tree, named as in tree-sitter's Python grammar. */
public final class Syntax {

    /** A file's content twice: positions count bytes, people search text. */
    record Source(byte[] bytes, String text) {}

    private final TSNode node;
    private final Source source;
    private final String type;

    Syntax(TSNode node, Source source) {
        this.node = node;
        this.source = source;
        this.type = node.getType();
    }

    /** The grammar's name of the node, such as {@code call}. */
    public String type() {
        return type;
    }

    public boolean is(String... types) {
        return Arrays.asList(types).contains(type);
    }

    /** The text that the node covers. */
    public String text() {
        var from = node.getStartByte();
        return new String(source.bytes(), from, node.getEndByte() - from, StandardCharsets.UTF_8);
    }

    /** The line of the node's first character, counted from 1. */
    public int line() {
        return node.getStartPoint().getRow() + 1;
    }

    /** The child that the grammar calls so. */
    public Optional<Syntax> field(String name) {
        var child = node.getChildByFieldName(name);
        return child == null || child.isNull()
                ? Optional.empty()
                : Optional.of(new Syntax(child, source));
    }

    /** The named children; comments and punctuation are left out. */
    public List<Syntax> children() {
        List<Syntax> children = new ArrayList<>();
        // A cursor, because asking for the n-th child walks past all before it.
        try (var cursor = new TSTreeCursor(node)) {
            for (var more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
                var child = cursor.currentNode();
                if (child.isNamed() && !child.isExtra()) {
                    children.add(new Syntax(child, source));
                }
            }
        }
        return children;
    }

    /** The whole file that the node is part of. */
    String file() {
        return source.text();
    }

    /** This node and all below it of a kind, in the order of the text. */
    public List<Syntax> all(Search search) {
        List<Syntax> found = new ArrayList<>();
        var match = new TSQueryMatch();
        try (var cursor = new TSQueryCursor()) {
            cursor.exec(PythonParser.query(search), node);
            while (cursor.nextMatch(match)) {
                found.add(new Syntax(match.getCaptures()[0].getNode(), source));
            }
        }
        return found;
    }

    /**
     * This node and all below it of the wanted types, without looking into nodes of the closed
     * types.
     */
    public List<Syntax> all(Set<String> types, Set<String> closed) {
        List<Syntax> found = new ArrayList<>();
        Deque<Syntax> open = new ArrayDeque<>(List.of(this));
        while (!open.isEmpty()) {
            var next = open.pop();
            var type = next.type();
            if (types.contains(type)) {
                found.add(next);
            }
            if (next == this || !closed.contains(type)) {
                next.children().reversed().forEach(open::push);
            }
        }
        return found;
    }

    /** The value of a string without placeholders. */
    public Optional<String> literal() {
        if (is("concatenated_string")) {
            var parts = children().stream().map(Syntax::literal).toList();
            return parts.stream().allMatch(Optional::isPresent)
                    ? Optional.of(
                            String.join("", parts.stream().map(Optional::orElseThrow).toList()))
                    : Optional.empty();
        }
        if (!is("string") || children().stream().anyMatch(part -> part.is("interpolation"))) {
            return Optional.empty();
        }
        return Optional.of(
                String.join(
                        "",
                        children().stream()
                                .filter(part -> part.is("string_content"))
                                .map(Syntax::text)
                                .toList()));
    }

    /** The arguments of a call: positional ones in their order. */
    public List<Syntax> positional() {
        return field("arguments").stream()
                .flatMap(arguments -> arguments.children().stream())
                .filter(argument -> !argument.is("keyword_argument"))
                .toList();
    }

    /** The arguments of a call: the one given by that name. */
    public Optional<Syntax> keyword(String name) {
        return field("arguments").or(() -> field("superclasses")).stream()
                .flatMap(arguments -> arguments.children().stream())
                .filter(argument -> argument.is("keyword_argument"))
                .filter(
                        argument ->
                                argument.field("name")
                                        .filter(n -> n.text().equals(name))
                                        .isPresent())
                .findFirst()
                .flatMap(argument -> argument.field("value"));
    }
}
