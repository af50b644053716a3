package io.apidirect.application.deployment;

import io.apidirect.domain.accountlink.LinkRoles;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.customdomain.IssuedDomain;
import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.DeploymentRule;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.settings.DomainSettings;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an environment, its manifest and its domain ask for together. */
final class WantedSettings {

    private static final List<Setting<String>> OF_DOMAINS =
            List.of(
                    DomainSettings.DOMAIN_NAME,
                    DomainSettings.HOSTED_ZONE,
                    DomainSettings.CERTIFICATE);

    private WantedSettings() {}

    /**
     * @throws RuleBroken where the manifest asks for secrets that are not set, or for what does not
     *     fit together
     */
    static ServiceSettings of(
            DesiredEnvironment wanted,
            VerifiedAccount account,
            Optional<IssuedDomain> domain,
            PlanChange.Command command) {
        requireSecrets(wanted, command.app());
        var variables = new LinkedHashMap<>(command.app().variables());
        variables.putAll(wanted.variables());
        var secrets = new LinkedHashMap<>(wanted.secretArns());
        secrets.keySet().retainAll(command.app().secrets());
        return new ServiceSettings(
                Addresses.of(wanted),
                account.account().value(),
                LinkRoles.boundaryArn(account.account()),
                wanted.profile().text(),
                command.app(),
                SettingsCompletion.complete(
                        written(command.app(), domain), wanted.profile(), wanted.region().value()),
                command.source(),
                variables,
                secrets);
    }

    /** What the manifest writes of domains counts more than a custom domain. */
    private static Map<String, String> written(AppSettings app, Optional<IssuedDomain> domain) {
        var written = new LinkedHashMap<>(app.written());
        if (OF_DOMAINS.stream().noneMatch(it -> written.containsKey(it.path()))) {
            domain.ifPresent(
                    it -> {
                        written.put(DomainSettings.DOMAIN_NAME.path(), it.name().value());
                        written.put(DomainSettings.CERTIFICATE.path(), it.certificateArn());
                    });
        }
        return written;
    }

    private static void requireSecrets(DesiredEnvironment wanted, AppSettings app) {
        var faults =
                app.secrets().stream()
                        .filter(name -> !wanted.secretArns().containsKey(name))
                        .map(name -> new Fault("/secrets", "The secret " + name + " is not set."))
                        .toList();
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    DeploymentRule.EVERY_SECRET_IS_SET,
                    "The manifest asks for %d secret(s) that the environment %s does not hold."
                            .formatted(faults.size(), wanted.environment()),
                    faults);
        }
    }
}
