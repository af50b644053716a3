package io.apidirect.source.inspection;

import io.apidirect.source.python.Syntax;
import java.util.Optional;

/** Finds FastAPI's page about an API, which shows at least that the application has started. */
final class Documentation {

    private Documentation() {}

    /** Its path, unless the application turns it off or says in a way that cannot be read. */
    static Optional<String> path(Syntax application) {
        var isOff = application.keyword("openapi_url").filter(url -> url.literal().isEmpty());
        var isHidden = application.positional().stream().anyMatch(a -> a.is("dictionary_splat"));
        if (isOff.isPresent() || isHidden) {
            return Optional.empty();
        }
        var declared = application.keyword("docs_url");
        return declared.isPresent()
                ? declared.flatMap(Syntax::literal).filter(url -> url.startsWith("/"))
                : Optional.of("/docs");
    }
}
