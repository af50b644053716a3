package io.apidirect.rest.shared;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import io.apidirect.domain.shared.PageRequest;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns places in lists into opaque signed text and back. */
@RestComponent
public class Cursors {

    private final Seal seal;

    @Inject
    public Cursors(Seal seal) {
        this.seal = seal;
    }

    /** What part of the list the query parameters ask for. */
    public PageRequest request(Paging paging) {
        var after = paging.after();
        return new PageRequest(paging.limit(), after == null ? null : open(after));
    }

    /** The {@code next} of an answer; null on the last page. */
    public @Nullable String next(Page<?> page) {
        var place = page.next();
        return place == null ? null : seal.seal(place.createdAt() + " " + place.id());
    }

    private Cursor open(String text) {
        var parts = seal.open(text).map(opened -> opened.split(" ", -1)).orElse(new String[0]);
        try {
            if (parts.length == 2) {
                return new Cursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException foreign) {
            // Sealed by us for something else: as invalid as a changed one.
        }
        throw new RequestRefused(
                RequestRule.CURSOR_INVALID, "The cursor in 'after' is not one of ours.");
    }
}
