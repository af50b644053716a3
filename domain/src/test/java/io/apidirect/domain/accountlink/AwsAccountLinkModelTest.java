package io.apidirect.domain.accountlink;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static io.apidirect.domain.accountlink.AccountLinks.NOON;
import static io.apidirect.domain.accountlink.AccountLinks.aBadFinding;
import static io.apidirect.domain.accountlink.AccountLinks.aLink;
import static io.apidirect.domain.accountlink.AccountLinks.verified;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.RuleBroken;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state under every command. */
class AwsAccountLinkModelTest {

    private static final String RELINK = "revoked-links-stay-revoked";

    private enum From {
        PENDING,
        VERIFIED,
        BROKEN,
        REVOKED;

        AwsAccountLink link() {
            var link = aLink(ENGINES, "123456789012");
            switch (this) {
                case PENDING -> {}
                case VERIFIED -> verified(link);
                case BROKEN -> verified(link).record(aBadFinding(), ADA, NOON);
                case REVOKED -> link.revoke(ADA, NOON);
            }
            link.takeEvents();
            return link;
        }
    }

    private enum Command {
        TRUST(link -> link.record(new ProbeResult.Trusted(), ADA, NOON.plusSeconds(60))),
        DISTRUST(link -> link.record(aBadFinding(), ADA, NOON.plusSeconds(60))),
        YIELD(link -> link.yieldToFresherProof(NOON.plusSeconds(60))),
        REVOKE(link -> link.revoke(ADA, NOON.plusSeconds(60))),
        PROBE(link -> link.probeTarget(ADA)),
        PROVE(AwsAccountLink::verifiedAccount);

        private final Consumer<AwsAccountLink> behaviour;

        Command(Consumer<AwsAccountLink> behaviour) {
            this.behaviour = behaviour;
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PENDING, TRUST, verified, account-link.verified.v1",
                "PENDING, DISTRUST, pending, -",
                "PENDING, YIELD, pending, -",
                "PENDING, REVOKE, revoked, account-link.revoked.v1",
                "PENDING, PROBE, pending, -",
                "VERIFIED, TRUST, verified, -",
                "VERIFIED, DISTRUST, broken, account-link.broke.v1",
                "VERIFIED, YIELD, broken, account-link.broke.v1",
                "VERIFIED, REVOKE, revoked, account-link.revoked.v1",
                "VERIFIED, PROBE, verified, -",
                "VERIFIED, PROVE, verified, -",
                "BROKEN, TRUST, verified, account-link.verified.v1",
                "BROKEN, DISTRUST, broken, -",
                "BROKEN, YIELD, broken, -",
                "BROKEN, REVOKE, revoked, account-link.revoked.v1",
                "BROKEN, PROBE, broken, -",
                "REVOKED, YIELD, revoked, -",
                "REVOKED, REVOKE, revoked, -",
            })
    void aCommandLeadsToAStateAndAnEvent(From from, Command command, String status, String event) {
        var link = from.link();
        command.behaviour.accept(link);
        assertEquals(status, link.snapshot().state().status());
        assertEquals(
                event == null ? List.of() : List.of(event),
                link.takeEvents().stream().map(DomainEvent::name).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PROVE, account-link-is-verified",
        "BROKEN, PROVE, account-link-is-verified",
        "REVOKED, PROVE, " + RELINK,
        "REVOKED, TRUST, " + RELINK,
        "REVOKED, DISTRUST, " + RELINK,
        "REVOKED, PROBE, " + RELINK,
    })
    void aCommandIsRefusedAndChangesNothing(From from, Command command, String rule) {
        var link = from.link();
        var before = link.snapshot();
        var refusal = assertThrows(RuleBroken.class, () -> command.behaviour.accept(link));
        assertEquals(rule, refusal.rule().code());
        assertEquals(before, link.snapshot());
        assertEquals(List.of(), link.takeEvents());
    }

    @ParameterizedTest
    @EnumSource
    void theExternalIdIsBornWithTheLinkAndStaysUnseen(Command command) {
        for (var from : From.values()) {
            var link = from.link();
            var externalId = link.snapshot().externalId();
            try {
                command.behaviour.accept(link);
            } catch (RuleBroken refusal) {
                assertFalse(refusal.detail().contains(externalId.value()));
            }
            assertEquals(externalId, link.snapshot().externalId());
            assertFalse(link.snapshot().toString().contains(externalId.value()));
            assertFalse(link.takeEvents().toString().contains(externalId.value()));
        }
    }
}
