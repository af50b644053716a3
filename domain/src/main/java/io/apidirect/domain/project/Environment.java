package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.NotFound;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.Stale;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One place where a project shall run, and with what. Changes take effect with the next deployment;
 * place (account and region) changes only while nothing runs.
 */
public final class Environment extends Aggregate<EnvironmentEvent> {

    private static final int MOST_SECRETS = 50;

    private final EnvironmentId id;
    private final OrganizationId organization;
    private final ProjectId project;
    private final ProjectSlug projectSlug;
    private final EnvironmentSlug slug;
    private final Instant createdAt;
    private final long version;
    private Profile profile;
    private Safeguards safeguards;
    private AccountLinkId accountLink;
    private Region region;
    private Variables variables;
    private final SortedMap<VariableName, SecretReference> secrets;
    private Optional<Instant> deletedAt;

    private Environment(Snapshot from) {
        id = from.id;
        organization = from.organization;
        project = from.project;
        projectSlug = from.projectSlug;
        slug = from.slug;
        profile = from.profile;
        safeguards = from.safeguards;
        accountLink = from.accountLink;
        region = from.region;
        variables = from.variables;
        secrets = new TreeMap<>(from.secrets);
        createdAt = from.createdAt;
        deletedAt = from.deletedAt;
        version = from.version;
    }

    /** Everything there is to store; {@code version} is 0 until it was first saved. */
    public record Snapshot(
            EnvironmentId id,
            OrganizationId organization,
            ProjectId project,
            ProjectSlug projectSlug,
            EnvironmentSlug slug,
            Profile profile,
            Safeguards safeguards,
            AccountLinkId accountLink,
            Region region,
            Variables variables,
            SortedMap<VariableName, SecretReference> secrets,
            Instant createdAt,
            Optional<Instant> deletedAt,
            long version) {}

    /**
     * A new environment in a linked account, in the link's region.
     *
     * @throws RuleBroken if another region is wished
     */
    public static Environment create(
            EnvironmentId id,
            Project project,
            EnvironmentSlug slug,
            EnvironmentWish wish,
            VerifiedAccount account,
            Actor actor,
            Instant now) {
        var home = project.snapshot();
        var environment =
                new Environment(
                        new Snapshot(
                                id,
                                home.organization(),
                                home.id(),
                                home.slug(),
                                slug,
                                wish.profile().orElse(Profile.DEV),
                                Safeguards.of(wish.profile().orElse(Profile.DEV)),
                                account.link(),
                                wish.regionIn(account),
                                Variables.none(),
                                Collections.emptySortedMap(),
                                now,
                                Optional.empty(),
                                0));
        environment.happened(environment.created(actor, now));
        return environment;
    }

    public static Environment restore(Snapshot snapshot) {
        return new Environment(snapshot);
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                organization,
                project,
                projectSlug,
                slug,
                profile,
                safeguards,
                accountLink,
                region,
                variables,
                Collections.unmodifiableSortedMap(new TreeMap<>(secrets)),
                createdAt,
                deletedAt,
                version);
    }

    /** The proof that the deployment context works with. */
    public DesiredEnvironment desired() {
        return DesiredEnvironment.of(snapshot());
    }

    /** Refuses to go on where the caller has not seen the present version. */
    public void requireVersion(long seen) {
        if (seen != version) {
            throw new Stale(
                    "The environment '%s' of '%s' was changed in the meantime."
                            .formatted(slug, projectSlug));
        }
    }

    /**
     * Changes profile, account or region; the last two only while nothing runs. With another
     * account the environment moves to that one's region. Another link to the same account and
     * region leaves everything where it is, so it may be taken at any time.
     *
     * @param account where it shall be, proven; empty to leave account and region as they are
     * @param home in which account it is now
     */
    public void configure(
            EnvironmentWish wish,
            Optional<VerifiedAccount> account,
            AwsAccountId home,
            Occupancy occupancy,
            Actor actor,
            Instant now) {
        var newLink = account.map(VerifiedAccount::link).orElse(accountLink);
        var newRegion = account.map(wish::regionIn).orElse(region);
        var newProfile = wish.profile().orElse(profile);
        boolean moves =
                account.filter(it -> !it.account().equals(home)).isPresent()
                        || !newRegion.equals(region);
        if (moves && (occupancy.isOccupied(id) || !secrets.isEmpty())) {
            throw new RuleBroken(
                    ProjectRule.OCCUPIED_ENVIRONMENT_STAYS_WHERE_IT_IS,
                    "The environment '%s' of '%s' has a deployment or secrets in its present place."
                            .formatted(slug, projectSlug));
        }
        if (!moves && newLink.equals(accountLink) && newProfile == profile) {
            return;
        }
        accountLink = newLink;
        region = newRegion;
        profile = newProfile;
        safeguards = safeguards.atLeast(newProfile);
        happened(
                new EnvironmentEvent.Configured(
                        id, organization, profile, accountLink, region, actor, now));
    }

    /**
     * Changes who approves and who executes; what is empty stays as it is.
     *
     * @param approvers how many members of the organisation may deploy
     */
    public void guard(
            Optional<String> approval,
            Optional<String> execution,
            long approvers,
            Actor actor,
            Instant now) {
        var wanted = safeguards.with(approval, execution);
        if (wanted.approval() != safeguards.approval()) {
            wanted.requireApprovers(approvers);
        }
        if (!wanted.equals(safeguards)) {
            safeguards = wanted;
            happened(
                    new EnvironmentEvent.Guarded(
                            id, organization, wanted.approval(), wanted.execution(), actor, now));
        }
    }

    public void setVariable(String name, String value, Actor actor, Instant now) {
        var changed = variables.with(name, value);
        refuseIf(secrets.containsKey(new VariableName(name)), name, "secret");
        variables = changed;
        happened(new EnvironmentEvent.VariableSet(id, organization, name, actor, now));
    }

    public void removeVariable(String name, Actor actor, Instant now) {
        var known =
                variables.values().keySet().stream()
                        .filter(candidate -> candidate.value().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("variable", name));
        variables = variables.without(known);
        happened(new EnvironmentEvent.VariableRemoved(id, organization, name, actor, now));
    }

    /** Where the value of a secret would go; refuses a name that is a variable's. */
    public SecretPlace placeFor(VariableName name) {
        refuseIf(variables.values().containsKey(name), name.value(), "variable");
        if (!secrets.containsKey(name) && secrets.size() >= MOST_SECRETS) {
            throw new RuleBroken(
                    ProjectRule.SECRET_IS_WELL_FORMED,
                    "The environment '%s' of '%s' already has %d secrets, the most there can be."
                            .formatted(slug, projectSlug, MOST_SECRETS));
        }
        return place(name);
    }

    /** Where the value of a present secret rests. */
    public SecretPlace placeOf(String name) {
        return secrets.keySet().stream()
                .filter(candidate -> candidate.value().equals(name))
                .findFirst()
                .map(this::place)
                .orElseThrow(() -> new NotFound("secret", name));
    }

    /** Remembers where the value of a secret was put. */
    public void referTo(VariableName name, String arn, Actor actor, Instant now) {
        placeFor(name);
        secrets.put(name, new SecretReference(arn, now));
        happened(new EnvironmentEvent.SecretSet(id, organization, name.value(), arn, actor, now));
    }

    /** Forgets a secret whose value was deleted; one already forgotten is fine. */
    public void forget(VariableName name, Actor actor, Instant now) {
        if (secrets.remove(name) != null) {
            happened(
                    new EnvironmentEvent.SecretRemoved(id, organization, name.value(), actor, now));
        }
    }

    private void requireDeletable(Occupancy occupancy) {
        if (occupancy.isOccupied(id)) {
            throw new RuleBroken(
                    ProjectRule.RUNNING_ENVIRONMENT_IS_NOT_DELETED,
                    "The environment '%s' of '%s' is deployed.".formatted(slug, projectSlug));
        }
    }

    /**
     * Deletes it for good; its secrets follow.
     *
     * @throws RuleBroken while anything of it runs
     */
    public void delete(Occupancy occupancy, Actor actor, Instant now) {
        requireDeletable(occupancy);
        deletedAt = Optional.of(now);
        happened(new EnvironmentEvent.Deleted(id, organization, project, slug.value(), actor, now));
    }

    /** Whether it is deleted and secrets of it may still rest in the account. */
    public boolean isTidyingUp() {
        return deletedAt.isPresent() && !secrets.isEmpty();
    }

    /** Where the values of all its secrets rest. */
    public List<SecretPlace> places() {
        return secrets.keySet().stream().map(this::place).toList();
    }

    /** Forgets the secrets of a deleted one, whose values are gone or out of our reach. */
    public void forgetSecrets() {
        secrets.clear();
    }

    private EnvironmentEvent created(Actor actor, Instant now) {
        return new EnvironmentEvent.Created(
                id, organization, project, slug.value(), profile, accountLink, region, actor, now);
    }

    private SecretPlace place(VariableName name) {
        return new SecretPlace(id, organization, projectSlug, slug, accountLink, region, name);
    }

    private void refuseIf(boolean taken, String name, String as) {
        if (taken) {
            throw new RuleBroken(
                    ProjectRule.VARIABLE_OR_SECRET_NOT_BOTH,
                    "'%s' is already a %s of the environment '%s'.".formatted(name, as, slug));
        }
    }
}
