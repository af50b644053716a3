package io.apidirect.simulator.aws.control;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.account.AccessKey;
import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens accounts. */
public record NewAccounts(Accounts accounts, Identities identities) {

    private static final String MAY_ASSUME =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:*","Resource":"*"}]}""";
    private static final String TRUST_OWN_ACCOUNT =
            """
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:*",\
            "Principal":{"AWS":"arn:aws:iam::%s:root"}}]}""";

    /** A pair of keys. */
    record Keys(String accessKeyId, String secretAccessKey) {
        static Keys of(AccessKey key) {
            return new Keys(key.id(), key.secret());
        }
    }

    /** A role of an account, with lasting keys for a session of it. */
    record OpenedRole(String arn, String accessKeyId, String secretAccessKey) {}

    /** An account with the keys of its administrator. */
    record Opened(
            String account,
            String accessKeyId,
            String secretAccessKey,
            Optional<OpenedRole> role) {}

    /**
     * Opens an account or finds it again.
     *
     * @param wish {@code account}: its twelve digits, else a new number; {@code role}: the name of
     *     a role to have in it that may assume roles anywhere
     */
    Opened open(JsonNode wish) {
        var account = wish.path("account").asText(Accounts.newNumber());
        var key = Keys.of(accounts.administrator(account));
        var role =
                Optional.of(wish.path("role").asText(""))
                        .filter(it -> !it.isEmpty())
                        .map(it -> role(account, it));
        return new Opened(account, key.accessKeyId(), key.secretAccessKey(), role);
    }

    private OpenedRole role(String account, String name) {
        var role =
                new Role(
                        account,
                        name,
                        "/",
                        "AROASIMULATED" + account,
                        TRUST_OWN_ACCOUNT.formatted(account),
                        "Assumes roles of other accounts",
                        43_200,
                        Optional.empty(),
                        Map.of("assume-roles", MAY_ASSUME),
                        List.of(),
                        Map.of(),
                        Instant.now());
        identities.roles().add(Identities.key(account, name), role);
        var key = Keys.of(accounts.lasting(Authorizer.acting(role.arn(), "simulator")));
        return new OpenedRole(role.arn(), key.accessKeyId(), key.secretAccessKey());
    }
}
