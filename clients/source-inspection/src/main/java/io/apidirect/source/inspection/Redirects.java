package io.apidirect.source.inspection;

import io.apidirect.source.python.Syntax;
import java.util.Optional;
import java.util.Set;

/** Recognises routes that send their callers elsewhere, which no health check follows. */
final class Redirects {

    private static final String RESPONSE = "RedirectResponse";

    private Redirects() {}

    static boolean from(Syntax decorator, Syntax function) {
        return names(decorator.keyword("response_class"))
                || decorator
                        .keyword("status_code")
                        .filter(status -> status.text().matches("3\\d\\d|.*HTTP_3\\d\\d_\\w+"))
                        .isPresent()
                || names(function.field("return_type"))
                || isReturned(function);
    }

    private static boolean isReturned(Syntax function) {
        return function
                .all(Set.of("return_statement"), Set.of("function_definition", "class_definition"))
                .stream()
                .flatMap(statement -> statement.children().stream())
                .filter(value -> value.is("call"))
                .anyMatch(call -> names(call.field("function")));
    }

    private static boolean names(Optional<Syntax> expression) {
        return expression
                .filter(e -> SettingsClasses.lastPart(e.text()).equals(RESPONSE))
                .isPresent();
    }
}
