package io.apidirect.application.identity;

import io.apidirect.application.shared.AsPlatform;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.identity.AccessToken;
import io.apidirect.domain.identity.AccessTokenText;
import io.apidirect.domain.identity.AccessTokens;
import io.apidirect.domain.identity.Organizations;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.NotAuthenticated;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Who calls with a personal access token; it never may more than its holder may now. */
@UseCase
public class AuthenticateAccessToken {

    private final AccessTokens tokens;
    private final Organizations organizations;
    private final InstantSource clock;

    @Inject
    public AuthenticateAccessToken(
            AccessTokens tokens, Organizations organizations, InstantSource clock) {
        this.tokens = tokens;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Does not tell whether a token is unknown, expired or revoked. */
    public Caller authenticate(Command command) {
        return AccessTokenText.parse(command.text())
                .flatMap(this::open)
                .flatMap(this::caller)
                .orElseThrow(
                        () ->
                                new NotAuthenticated(
                                        "The access token is unknown, expired or revoked."));
    }

    private Optional<AccessToken> open(AccessTokenText text) {
        return tokens.findByPublicPart(text.publicPart())
                .filter(token -> token.opens(text, clock.instant()));
    }

    private Optional<Caller> caller(AccessToken token) {
        return organizations
                .find(token.organization())
                .flatMap(organization -> organization.roleOf(token.holder()))
                .map(
                        role ->
                                new Caller(
                                        token.organization(),
                                        token.holder(),
                                        token.role().atMost(role),
                                        Caller.Authentication.ACCESS_TOKEN,
                                        Actor.of(token.id())));
    }

    public record Command(String text) implements AsPlatform {
        @Override
        public String reason() {
            return "the organisation is known only when the token is";
        }

        @Override
        public String toString() {
            return "AuthenticateAccessToken";
        }
    }
}
