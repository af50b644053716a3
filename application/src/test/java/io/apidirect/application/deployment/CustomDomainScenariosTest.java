package io.apidirect.application.deployment;

import static io.apidirect.domain.accountlink.AccountLinks.ADA;
import static io.apidirect.domain.accountlink.AccountLinks.ENGINES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.application.customdomain.AddDomain;
import io.apidirect.application.customdomain.BeginFollowing;
import io.apidirect.application.customdomain.FindDueDomains;
import io.apidirect.application.customdomain.FollowDomain;
import io.apidirect.application.customdomain.FollowDomains;
import io.apidirect.application.customdomain.GiveUpDomain;
import io.apidirect.application.customdomain.GiveUpDomains;
import io.apidirect.application.customdomain.GiveUpDomainsWhenEnvironmentIsDeleted;
import io.apidirect.application.customdomain.RecordFollowing;
import io.apidirect.application.customdomain.ShowDomains;
import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.customdomain.CustomDomain;
import io.apidirect.domain.customdomain.CustomDomainRule;
import io.apidirect.domain.customdomain.ScriptedCertificates;
import io.apidirect.domain.customdomain.SomeDomains;
import io.apidirect.domain.settings.DomainSettings;
import io.apidirect.domain.shared.ProviderUnavailable;
import io.apidirect.domain.shared.RuleBroken;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A domain from the wish for it to the plan that uses it, and away again. */
class CustomDomainScenariosTest {

    private final DeploymentScene scene = new DeploymentScene();
    private final ScriptedCertificates aws = new ScriptedCertificates();
    private final AddDomain add =
            new AddDomain(scene.desired, scene.domains, scene.ids, scene.clock);
    private final FollowDomain follow =
            new FollowDomain(
                    new BeginFollowing(scene.domains, scene.accounts),
                    aws,
                    new RecordFollowing(scene.domains, scene.clock));
    private final FollowDomains job =
            new FollowDomains(new FindDueDomains(scene.domains), follow, scene.clock);
    private final GiveUpDomain giveUp = new GiveUpDomain(scene.desired, scene.domains, scene.clock);
    private final ShowDomains show = new ShowDomains(scene.desired, scene.domains);

    private CustomDomain.Snapshot add(String name) {
        return add.add(new AddDomain.Command(DeploymentScene.DEV, ADA, name));
    }

    private CustomDomain.Snapshot follow(CustomDomain.Snapshot domain) {
        return follow.follow(new BeginFollowing.Command(ENGINES, domain.id(), ADA));
    }

    private void minutesLater() {
        scene.clock.pass(Duration.ofMinutes(2));
        job.run();
    }

    private List<String> statuses() {
        return show.list(new ShowDomains.Many(DeploymentScene.DEV)).stream()
                .map(it -> it.state().status())
                .toList();
    }

    private Optional<String> plannedCertificate() {
        return scene.plan(1).content().settings().values().text(DomainSettings.CERTIFICATE);
    }

    @Test
    void a_new_domain_tells_its_record_at_once() {
        var followed = follow(add("api.example.com"));
        assertEquals(List.of(SomeDomains.PROOF), followed.state().proof());
        assertEquals(List.of("request", "look"), aws.calls());
    }

    @Test
    void once_the_certificate_is_issued_the_next_plan_uses_it() {
        follow(add("api.example.com"));
        assertEquals(Optional.empty(), plannedCertificate());
        minutesLater();
        assertEquals(List.of("waiting"), statuses());
        aws.say(SomeDomains.usable());
        minutesLater();
        assertEquals(List.of("issued"), statuses());
        var values = scene.plan(1).content().settings().values();
        assertEquals(Optional.of(SomeDomains.ARN), values.text(DomainSettings.CERTIFICATE));
        assertEquals(Optional.of("api.example.com"), values.text(DomainSettings.DOMAIN_NAME));
    }

    @Test
    void a_domain_that_is_given_up_is_in_no_plan_and_its_certificate_goes_when_it_is_free() {
        follow(add("api.example.com"));
        aws.say(SomeDomains.usable());
        minutesLater();
        aws.useIt(true);
        follow(
                giveUp.giveUp(
                        new GiveUpDomain.Command(DeploymentScene.DEV, ADA, "api.example.com")));
        assertEquals(Optional.empty(), plannedCertificate());
        assertEquals(List.of("leaving"), statuses());
        aws.useIt(false);
        minutesLater();
        assertEquals(List.of(), statuses());
    }

    @Test
    void adding_the_same_name_again_changes_nothing_and_another_is_refused() {
        var first = follow(add("api.example.com"));
        assertEquals(first.id(), add("API.example.com").id());
        var refusal = assertThrows(RuleBroken.class, () -> add("www.example.com"));
        assertEquals(CustomDomainRule.ONE_DOMAIN_PER_ENVIRONMENT, refusal.rule());
    }

    @Test
    void while_aws_is_silent_the_domain_stays_due() {
        var domain = add("api.example.com");
        aws.fallSilent(true);
        assertThrows(ProviderUnavailable.class, () -> follow(domain));
        scene.clock.pass(Duration.ofMinutes(2));
        assertThrows(ProviderUnavailable.class, job::run);
        aws.fallSilent(false);
        minutesLater();
        assertEquals(List.of("waiting"), statuses());
    }

    @Test
    void with_its_environment_the_certificate_goes() {
        var domain = follow(add("api.example.com"));
        var reaction =
                new GiveUpDomainsWhenEnvironmentIsDeleted(
                        new GiveUpDomains(scene.domains, scene.clock));
        var deleted =
                new EventEnvelope(
                        new UUID(1, 2),
                        "environment.deleted.v1",
                        domain.place().environment().text(),
                        ENGINES,
                        ADA,
                        scene.clock.instant(),
                        "{}");
        assertFalse(reaction.reactsTo("environment.created.v1"));
        reaction.react(deleted);
        reaction.react(deleted);
        assertEquals(List.of("leaving"), statuses());
        minutesLater();
        assertEquals(List.of(), statuses());
    }
}
