package io.apidirect.templates;

import io.apidirect.templates.TemplateValue.Function;
import io.apidirect.templates.TemplateValue.Mapping;
import io.apidirect.templates.TemplateValue.Sequence;
import io.apidirect.templates.TemplateValue.Text;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The checked-in templates as tests look at them. */
record CheckedIn(String name, String text, Mapping template) {

    static final List<String> LAYERS = List.of("network", "build", "service");

    static CheckedIn of(String name) {
        var text = TemplateFile.text(name);
        return new CheckedIn(name, text, TemplateReader.read(text));
    }

    static List<CheckedIn> all() {
        return Stream.concat(Stream.of("account-link"), LAYERS.stream())
                .map(CheckedIn::of)
                .toList();
    }

    static CheckedIn accountLink() {
        return of("account-link");
    }

    Map<String, TemplateValue> resources() {
        return template.mapping("Resources").entries();
    }

    Mapping resource(String logicalId) {
        return template.mapping("Resources").mapping(logicalId);
    }

    /** Every function within {@code value}, the outermost first. */
    static Stream<Function> functions(TemplateValue value) {
        return switch (value) {
            case Function function ->
                    Stream.concat(Stream.of(function), functions(function.argument()));
            case Mapping mapping ->
                    mapping.entries().values().stream().flatMap(it -> functions(it));
            case Sequence list -> list.items().stream().flatMap(it -> functions(it));
            default -> Stream.empty();
        };
    }

    /** A text, or each text of a list. */
    static List<String> texts(TemplateValue value) {
        return switch (value) {
            case Text(String text) -> List.of(text);
            case Sequence list -> list.items().stream().flatMap(it -> texts(it).stream()).toList();
            default -> List.of();
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
