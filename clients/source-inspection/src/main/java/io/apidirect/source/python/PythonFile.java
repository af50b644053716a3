package io.apidirect.source.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One Python file of a project.
 *
 * @param path relative to the project's folder, with forward slashes
 * @param root the module
 * @param imports all names that imports bring in
 * @param statements the statements of the module, also those inside if, try and with, except the
 *     block that runs only when the file is started as a script
 */
public record PythonFile(String path, Syntax root, List<Import> imports, List<Syntax> statements) {

    private static final Set<String> SCOPES =
            Set.of("function_definition", "class_definition", "lambda");

    private static final Set<String> COMPOUND =
            Set.of(
                    "if_statement",
                    "try_statement",
                    "with_statement",
                    "block",
                    "else_clause",
                    "elif_clause",
                    "except_clause",
                    "finally_clause");

    /** Parses a file; broken code gives what can be understood of it. */
    public static PythonFile parse(String path, byte[] source) {
        var root = PythonParser.parse(source);
        List<Syntax> statements = new ArrayList<>();
        flatten(root, statements);
        return new PythonFile(path, root, Imports.of(root), List.copyOf(statements));
    }

    /** What stands inside a compound statement is added behind it, its conditions included. */
    private static void flatten(Syntax block, List<Syntax> statements) {
        for (var statement : block.children()) {
            if (!COMPOUND.contains(statement.type())) {
                statements.add(statement);
            } else if (!isScriptGuard(statement)) {
                statements.add(statement);
                flatten(statement, statements);
            }
        }
    }

    private static boolean isScriptGuard(Syntax statement) {
        return statement.field("condition").filter(c -> c.text().contains("__name__")).isPresent();
    }

    /** Whether one of the texts stands somewhere in the file; quicker than looking at its tree. */
    public boolean mentions(String... texts) {
        var text = root.file();
        return Stream.of(texts).anyMatch(text::contains);
    }

    /** The folder of the file, empty or without a slash at its end. */
    public String folder() {
        return path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "";
    }

    /** The assignments to plain names at module level, in the order of the text. */
    public List<Assignment> assignments() {
        return statements.stream()
                .filter(statement -> !COMPOUND.contains(statement.type()))
                .filter(statement -> !SCOPES.contains(statement.type()))
                .flatMap(statement -> assignmentsIn(statement).stream())
                .toList();
    }

    /**
     * The assignments to plain names below a node, not looking into functions and classes inside
     * it.
     */
    public static List<Assignment> assignmentsIn(Syntax scope) {
        return scope.all(Set.of("assignment", "named_expression"), SCOPES).stream()
                .flatMap(PythonFile::assignment)
                .toList();
    }

    private static Stream<Assignment> assignment(Syntax node) {
        var name = node.field("left").or(() -> node.field("name")).filter(n -> n.is("identifier"));
        var value = node.field("right").or(() -> node.field("value"));
        return name.isPresent() && value.isPresent()
                ? Stream.of(new Assignment(name.get().text(), value.get(), node.line()))
                : Stream.of();
    }

    /** The functions of the module, without methods. */
    public List<Syntax> functions() {
        return definitions("function_definition");
    }

    /** The classes of the module. */
    public List<Syntax> classes() {
        return definitions("class_definition");
    }

    private List<Syntax> definitions(String type) {
        return statements.stream()
                .map(s -> s.is("decorated_definition") ? s.field("definition").orElse(s) : s)
                .filter(s -> s.is(type))
                .toList();
    }

    /** The import that brings in a name of this file. */
    public Optional<Import> imported(String alias) {
        return imports.stream().filter(i -> i.alias().equals(alias)).findFirst();
    }

    /** The full name of an identifier or attribute, followed through this file's imports. */
    public String qualified(Syntax expression) {
        if (expression.is("attribute")) {
            var object = expression.field("object").map(this::qualified).orElse("");
            return object + "." + expression.field("attribute").map(Syntax::text).orElse("");
        }
        var name = expression.is("identifier") ? expression.text() : "";
        return imported(name).map(Import::qualified).orElse(name);
    }

    /** The full name of what a call calls; empty for anything but a call. */
    public String called(Syntax expression) {
        return expression.is("call")
                ? expression.field("function").map(this::qualified).orElse("")
                : "";
    }
}
