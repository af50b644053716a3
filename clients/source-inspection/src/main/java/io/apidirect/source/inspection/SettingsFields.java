package io.apidirect.source.inspection;

import io.apidirect.source.inspection.SettingsClasses.SettingsClass;
import io.apidirect.source.python.Search;
import io.apidirect.source.python.Syntax;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the fields of one settings class: which variables there are, and which have no default. */
final class SettingsFields {

    private static final Set<String> FIELD =
            Set.of("pydantic.Field", "pydantic.fields.Field", "pydantic.v1.Field");

    private final SettingsClasses classes;
    private final SettingsClass type;
    private final String prefix;

    SettingsFields(SettingsClasses classes, SettingsClass type) {
        this.classes = classes;
        this.type = type;
        this.prefix =
                classes.lineage(type).stream()
                        .map(SettingsFields::prefix)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse("");
    }

    List<RequiredVariable> required() {
        SequencedMap<String, Optional<RequiredVariable>> byField = new LinkedHashMap<>();
        for (var owner : classes.lineage(type)) {
            for (var statement : body(owner.node())) {
                field(statement)
                        .ifPresent(
                                name ->
                                        byField.putIfAbsent(
                                                name, required(owner, statement, name)));
            }
        }
        return byField.values().stream().flatMap(Optional::stream).toList();
    }

    /** The name of a field; also of one whose default a subclass supplies without an annotation. */
    private static Optional<String> field(Syntax assignment) {
        return assignment
                .field("left")
                .filter(name -> name.is("identifier"))
                .map(Syntax::text)
                .filter(name -> !name.startsWith("_") && !name.equals("model_config"));
    }

    private Optional<RequiredVariable> required(
            SettingsClass owner, Syntax assignment, String name) {
        var annotation = assignment.field("type");
        if (annotation.isEmpty()
                || annotation.get().text().contains("ClassVar")
                || hasDefault(owner, assignment)) {
            return Optional.empty();
        }
        var kind = annotation.get().text();
        if (classes.isSettings(kind)
                || (owner.isOldPydantic()
                        && (kind.startsWith("Optional[") || kind.contains("None")))) {
            return Optional.empty();
        }
        var names = names(owner, assignment, name);
        return Optional.of(
                new RequiredVariable(
                        names,
                        SecretNames.isLikely(names.getFirst(), kind),
                        "`" + owner.name() + "." + name + "` has no default",
                        owner.file().path(),
                        assignment.line()));
    }

    private static boolean hasDefault(SettingsClass owner, Syntax assignment) {
        var field = fieldCall(owner, assignment);
        if (field.isPresent() && isDefault(field.get())) {
            return true;
        }
        var value = assignment.field("right");
        var isCall = value.filter(v -> FIELD.contains(owner.file().called(v))).isPresent();
        return value.isPresent() && !isCall && !value.get().is("ellipsis");
    }

    private static boolean isDefault(Syntax field) {
        var first = field.positional().stream().findFirst();
        return first.or(() -> field.keyword("default")).filter(v -> !v.is("ellipsis")).isPresent()
                || field.keyword("default_factory").isPresent();
    }

    /** The {@code Field(…)} of a field, as its value or inside {@code Annotated[…]}. */
    private static Optional<Syntax> fieldCall(SettingsClass owner, Syntax assignment) {
        return Stream.concat(assignment.field("right").stream(), assignment.field("type").stream())
                .flatMap(part -> part.all(Search.CALLS).stream())
                .filter(call -> FIELD.contains(owner.file().called(call)))
                .findFirst();
    }

    private List<String> names(SettingsClass owner, Syntax assignment, String name) {
        var field = fieldCall(owner, assignment);
        var aliases =
                Stream.of("validation_alias", "alias", "env")
                        .flatMap(keyword -> field.flatMap(f -> f.keyword(keyword)).stream())
                        .findFirst()
                        .map(
                                alias ->
                                        alias.all(Search.STRINGS).stream()
                                                .flatMap(s -> s.literal().stream())
                                                .toList())
                        .filter(found -> !found.isEmpty());
        return aliases.map(found -> found.stream().map(SettingsFields::upper).toList())
                .orElseGet(() -> List.of(upper(prefix + name)));
    }

    /** The prefix in {@code model_config}, {@code class Config} or the class's own arguments. */
    private static Optional<String> prefix(SettingsClass owner) {
        var inHead = owner.node().keyword("env_prefix").flatMap(Syntax::literal);
        return inHead.or(
                () ->
                        owner.node().field("body").stream()
                                .flatMap(body -> body.all(Search.NAMED_VALUES).stream())
                                .filter(node -> key(node).equals("env_prefix"))
                                .flatMap(
                                        node ->
                                                node
                                                        .field("value")
                                                        .or(() -> node.field("right"))
                                                        .stream())
                                .flatMap(value -> value.literal().stream())
                                .findFirst());
    }

    private static String key(Syntax node) {
        return node.field("name")
                .or(() -> node.field("key"))
                .or(() -> node.field("left"))
                .map(k -> k.literal().orElseGet(k::text))
                .orElse("");
    }

    private static List<Syntax> body(Syntax type) {
        return type.field("body").stream()
                .flatMap(body -> body.children().stream())
                .flatMap(
                        statement ->
                                statement.is("expression_statement")
                                        ? statement.children().stream()
                                        : Stream.of(statement))
                .filter(statement -> statement.is("assignment"))
                .toList();
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
