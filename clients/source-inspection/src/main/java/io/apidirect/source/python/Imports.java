package io.apidirect.source.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the import statements of a file, wherever they stand in it. */
final class Imports {

    private final List<Import> found = new ArrayList<>();

    private Imports() {}

    static List<Import> of(Syntax root) {
        var imports = new Imports();
        root.all(Search.IMPORTS).forEach(imports::statement);
        return List.copyOf(imports.found);
    }

    private void statement(Syntax statement) {
        if (statement.is("import_statement")) {
            statement.children().forEach(this::plain);
        } else {
            from(statement);
        }
    }

    private void plain(Syntax name) {
        if (name.is("aliased_import")) {
            var module = name.field("name").map(Syntax::text).orElse("");
            var alias = name.field("alias").map(Syntax::text).orElse(module);
            found.add(new Import(0, module, Optional.empty(), alias, name.line()));
        } else {
            var module = name.text();
            var dot = module.indexOf('.');
            var bound = dot < 0 ? module : module.substring(0, dot);
            found.add(new Import(0, module, Optional.empty(), bound, name.line()));
        }
    }

    private void from(Syntax statement) {
        var written = statement.field("module_name").map(Syntax::text).orElse("");
        var module = written.replaceFirst("^[.\\s]+", "");
        var level =
                (int)
                        written.substring(0, written.length() - module.length())
                                .chars()
                                .filter(c -> c == '.')
                                .count();
        var names = statement.children();
        for (var name : names.subList(Math.min(1, names.size()), names.size())) {
            if (name.is("wildcard_import")) {
                found.add(new Import(level, module, Optional.of("*"), "*", name.line()));
            } else if (name.is("aliased_import")) {
                var taken = name.field("name").map(Syntax::text).orElse("");
                var alias = name.field("alias").map(Syntax::text).orElse(taken);
                found.add(new Import(level, module, Optional.of(taken), alias, name.line()));
            } else {
                found.add(
                        new Import(
                                level, module, Optional.of(name.text()), name.text(), name.line()));
            }
        }
    }
}
