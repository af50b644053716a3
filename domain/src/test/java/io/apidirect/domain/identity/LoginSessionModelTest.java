package io.apidirect.domain.identity;

import static io.apidirect.domain.identity.Identities.NOON;
import static io.apidirect.domain.identity.Identities.aSession;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.apidirect.domain.identity.RefreshResult.Prolonged;
import io.apidirect.domain.identity.RefreshResult.Refused;
import io.apidirect.domain.shared.CountingIds;
import io.apidirect.domain.shared.Secrets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** A session under every sequence of commands behaves as the small model beside it says. */
class LoginSessionModelTest {

    private final Random random = new Random();
    private final Secrets secrets =
            length -> {
                var text = new StringBuilder();
                random.ints(length, 'a', 'z' + 1).forEach(c -> text.append((char) c));
                return text.toString();
            };
    private final LoginSession.Opened opened = aSession(new CountingIds().next());
    private final LoginSession session = opened.session();
    private final List<RefreshToken> tokens = new ArrayList<>(List.of(opened.token()));

    private Instant now = NOON;
    private boolean over;
    private Instant idleUntil = NOON.plus(Duration.ofDays(14));

    private boolean shouldBeOpen() {
        return !over && now.isBefore(idleUntil) && now.isBefore(NOON.plus(Duration.ofDays(90)));
    }

    @RepeatedTest(300)
    void onlyTheNewestTokenProlongsAndAUsedOneEndsIt(RepetitionInfo run) {
        random.setSeed(run.getCurrentRepetition());
        for (int step = 0; step < 40; step++) {
            switch (random.nextInt(12)) {
                case 0 -> presentUsed();
                case 1 -> presentForged();
                case 2 -> logOut();
                case 3, 4, 5 -> now = now.plus(Duration.ofHours(random.nextInt(200)));
                default -> presentNewest();
            }
            assertEquals(shouldBeOpen(), session.isOpen(now), "step " + step);
        }
    }

    private void presentNewest() {
        boolean expected = shouldBeOpen();
        var result = session.refresh(tokens.getLast(), secrets, now);
        assertEquals(expected, result instanceof Prolonged);
        if (result instanceof Prolonged(var next)) {
            tokens.add(next);
            idleUntil = now.plus(Duration.ofDays(14));
        }
    }

    private void presentUsed() {
        if (tokens.size() < 2) {
            return;
        }
        boolean wasOpen = shouldBeOpen();
        var used = tokens.get(random.nextInt(tokens.size() - 1));
        assertInstanceOf(Refused.class, session.refresh(used, secrets, now));
        over |= wasOpen;
    }

    private void presentForged() {
        var forged = RefreshToken.first(session.id(), secrets);
        assertInstanceOf(Refused.class, session.refresh(forged, secrets, now));
    }

    private void logOut() {
        session.logOut(tokens.get(random.nextInt(tokens.size())), now);
        over = true;
    }

    @Test
    void theTextOfATokenIsReadBack() {
        var text = opened.token().text();
        assertEquals(opened.token(), RefreshToken.parse(text).orElseThrow());
        assertEquals(true, RefreshToken.parse(text + "x").isEmpty());
        assertEquals(true, RefreshToken.parse(text.replace("ad_rt_", "ad_xx_")).isEmpty());
    }

    @Test
    void theTheftIsAnEventInTheNameOfTheUser() {
        session.refresh(opened.token(), secrets, now);
        session.refresh(opened.token(), secrets, now);
        var names = session.takeEvents().stream().map(IdentityEvent::name).toList();
        assertEquals(List.of("identity.logged-in.v1", "identity.refresh-token-reused.v1"), names);
    }
}
