package io.apidirect.rest.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.shared.Cursor;
import io.apidirect.domain.shared.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Cursor PLACE =
            new Cursor(Instant.parse("2026-11-21T12:00:00.123456Z"), new UUID(1, 2));

    private final Seal seal = RestServer.aSeal();
    private final Cursors cursors = new Cursors(seal);

    private static Paging paging(@Nullable String limit, @Nullable String after) {
        var paging = new Paging();
        paging.limit = limit;
        paging.after = after;
        return paging;
    }

    @Test
    void aPlaceComesBackAsItWasHandedOut() {
        var text = Objects.requireNonNull(cursors.next(new Page<>(List.of("x"), PLACE)));
        assertEquals(PLACE, cursors.request(paging("10", text)).after());
        assertNull(cursors.next(new Page<>(List.of("x"), null)));
    }

    @Test
    void aChangedOrForeignPlaceIsRefused() {
        var text = Objects.requireNonNull(cursors.next(new Page<>(List.of("x"), PLACE)));
        var changed = (text.charAt(0) == 'A' ? 'B' : 'A') + text.substring(1);
        var foreign = new Seal("another key".getBytes(UTF_8)).seal(PLACE.createdAt() + " x");
        for (var wrong : List.of(changed, foreign, "x", "%", "", seal.seal("not a place"))) {
            assertThrows(RequestRefused.class, () -> cursors.request(paging(null, wrong)));
        }
    }

    @Test
    void fiftyItemsWithoutALimit() {
        assertEquals(50, cursors.request(paging(null, null)).limit());
        assertEquals(200, cursors.request(paging("200", null)).limit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "1e2", "99999999999"})
    void aLimitOutsideIsRefused(String limit) {
        assertThrows(RequestRefused.class, () -> cursors.request(paging(limit, null)));
    }

    @Test
    void whatWasSealedWithAnotherKeyStaysShut() {
        var other = new Seal("another key".getBytes(UTF_8));
        assertEquals(Optional.empty(), seal.open(other.seal("text")));
        assertEquals(Optional.of("text"), seal.open(seal.seal("text")));
    }
}
