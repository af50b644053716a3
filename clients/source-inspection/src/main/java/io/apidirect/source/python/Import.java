package io.apidirect.source.python;

import java.util.Optional;

/**
 * One name that an import brings into a file.
 *
 * @param level how many dots stand before the module; 0 for an absolute import
 * @param module the dotted module, possibly empty for {@code from . import x}
 * @param name what is taken from the module; empty for {@code import module}; {@code *} for
 *     everything
 * @param alias the name in this file
 * @param line counted from 1
 */
public record Import(int level, String module, Optional<String> name, String alias, int line) {

    /** The full dotted name that the alias stands for; relative imports keep their dots. */
    public String qualified() {
        var dots = ".".repeat(level);
        if (name.isEmpty()) {
            // `import a.b` binds `a` and not `a.b`.
            return alias.equals(head()) ? head() : module;
        }
        return dots + (module.isEmpty() ? "" : module + ".") + name.get();
    }

    /** The module's first part. */
    public String head() {
        var dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot);
    }
}
