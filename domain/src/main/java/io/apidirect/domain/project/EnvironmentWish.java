package io.apidirect.domain.project;

import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A well-formed wish for an environment's settings; what is empty keeps its value, or takes the
 * default in a new environment.
 */
public record EnvironmentWish(Optional<Profile> profile, Optional<Region> region) {

    /**
     * Reads what a person typed for a new environment.
     *
     * @throws RuleBroken with every fault at once
     */
    public static EnvironmentWish of(String name, String profile, Optional<String> region) {
        var faults = new ArrayList<Fault>();
        if (!EnvironmentSlug.isEnvironmentSlug(name)) {
            faults.add(new Fault("/name", EnvironmentSlug.SHAPE));
        }
        return of(faults, Optional.of(profile), region);
    }

    /**
     * Reads what a person typed to change an environment.
     *
     * @throws RuleBroken with every fault at once
     */
    public static EnvironmentWish of(Optional<String> profile, Optional<String> region) {
        return of(new ArrayList<>(), profile, region);
    }

    /**
     * Where the environment will be: in the one region that the link's guardrail leaves open.
     *
     * @throws RuleBroken if another one is wished
     */
    Region regionIn(VerifiedAccount account) {
        if (region.isPresent() && !region.get().equals(account.region())) {
            var link = account.region();
            throw new RuleBroken(
                    ProjectRule.ENVIRONMENT_IS_IN_THE_REGION_OF_ITS_LINK,
                    "The environment would be in %s, but the link to AWS account %s lets us work in %s only."
                            .formatted(region.get(), account.account(), link),
                    List.of(new Fault("/region", "The link's region is " + link + ".")));
        }
        return account.region();
    }

    private static EnvironmentWish of(
            List<Fault> faults, Optional<String> profile, Optional<String> region) {
        var chosen = profile.flatMap(Profile::parse);
        if (profile.isPresent() && chosen.isEmpty()) {
            faults.add(new Fault("/profile", Profile.CHOICES));
        }
        region.filter(text -> !Region.isRegion(text))
                .ifPresent(text -> faults.add(new Fault("/region", Region.refusal(text))));
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.ENVIRONMENT_IS_WELL_FORMED, "The environment has faults.", faults);
        }
        return new EnvironmentWish(chosen, region.map(Region::new));
    }
}
