package io.apidirect.rest.shared;

import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.TypeId;
import java.util.UUID;
import java.util.function.Function;

/** Reads printed ids in paths. */
public final class PathIds {

    private PathIds() {}

    /**
     * The id that {@code text} prints. What cannot be an id of this kind names nothing, so it is
     * not found rather than malformed.
     *
     * @param kind for people, such as {@code access token}
     */
    public static <I> I the(String kind, String prefix, String text, Function<UUID, I> id) {
        return TypeId.parse(prefix, text).map(id).orElseThrow(() -> new NotFound(kind, text));
    }
}
