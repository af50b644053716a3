package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.ENGINES;
import static io.apidirect.domain.identity.Identities.NOON;
import static io.apidirect.domain.identity.Identities.aToken;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.PageRequest;
import io.apidirect.domain.shared.Stale;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link AccessTokens} promises. */
public interface AccessTokensContract {

    /** Does {@code work} in one transaction in the name of {@code organization}. */
    <R> R in(OrganizationId organization, Function<AccessTokens, R> work);

    /** Does {@code work} in one transaction of the platform. */
    <R> R asPlatform(Function<AccessTokens, R> work);

    private AccessToken save(AccessToken token) {
        return in(ENGINES, tokens -> tokens.save(token));
    }

    private AccessToken load(AccessTokenId id) {
        return in(ENGINES, tokens -> tokens.the(ENGINES, id));
    }

    @Test
    default void aTokenIsFoundByIdAndByItsPublicPart() {
        var issued = aToken(UUID.randomUUID(), "ci", NOON);
        save(issued.token());
        var found = load(issued.token().id());
        assertEquals(issued.token().snapshot().terms(), found.snapshot().terms());
        assertEquals(1, found.snapshot().version());
        var byText =
                asPlatform(tokens -> tokens.findByPublicPart(issued.text().publicPart()))
                        .orElseThrow();
        assertTrue(byText.opens(issued.text(), NOON));
    }

    @Test
    default void anotherOrganisationsTokenIsNotFound() {
        var id = save(aToken(UUID.randomUUID(), "ci", NOON).token()).id();
        var rivals = new OrganizationId(UUID.randomUUID());
        assertEquals(Optional.empty(), in(rivals, tokens -> tokens.find(rivals, id)));
        var page = in(rivals, tokens -> tokens.list(rivals, PageRequest.first(1)));
        assertEquals(List.of(), page.items());
        assertThrows(NotFound.class, () -> in(rivals, tokens -> tokens.the(rivals, id)));
    }

    @Test
    default void aRevokedTokenStaysRevoked() {
        var issued = aToken(UUID.randomUUID(), "ci", NOON);
        save(issued.token());
        var token = load(issued.token().id());
        token.revoke(Actor.SYSTEM, NOON);
        save(token);
        assertFalse(load(token.id()).opens(issued.text(), NOON));
    }

    @Test
    default void whatChangedMeanwhileIsNotOverwritten() {
        var issued = aToken(UUID.randomUUID(), "ci", NOON);
        save(issued.token());
        var one = load(issued.token().id());
        var other = load(issued.token().id());
        one.revoke(Actor.SYSTEM, NOON);
        other.revoke(Actor.SYSTEM, NOON);
        save(one);
        assertThrows(Stale.class, () -> save(other));
    }

    @Test
    default void pagesAreNewestFirstAndCompleteEvenWhereTimesAreEqual() {
        var later = NOON.plus(Duration.ofHours(1));
        Stream.of(NOON, NOON, NOON, later)
                .forEach(at -> save(aToken(UUID.randomUUID(), "page", at).token()));
        var all = names(PageRequest.first(200));
        var first = in(ENGINES, tokens -> tokens.list(ENGINES, PageRequest.first(2)));
        var rest = in(ENGINES, tokens -> tokens.list(ENGINES, new PageRequest(200, first.next())));
        assertEquals(
                all,
                Stream.concat(first.items().stream(), rest.items().stream())
                        .map(AccessToken::id)
                        .toList());
        assertNull(rest.next());
        assertEquals(later, load(all.getFirst()).snapshot().createdAt());
    }

    private List<AccessTokenId> names(PageRequest request) {
        return in(ENGINES, tokens -> tokens.list(ENGINES, request)).items().stream()
                .map(AccessToken::id)
                .toList();
    }
}
