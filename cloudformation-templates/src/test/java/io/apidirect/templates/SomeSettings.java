package io.apidirect.templates;

import io.apidirect.domain.deployment.AppSettings;
import io.apidirect.domain.deployment.AppSettings.Build;
import io.apidirect.domain.deployment.AppSettings.Start;
import io.apidirect.domain.deployment.EnvironmentAddress;
import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.SourceDigest;
import io.apidirect.domain.project.Profile;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.SettingsCompletion;
import io.apidirect.domain.shared.OrganizationId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Settings of a small API; a test says only what matters to it. */
final class SomeSettings {

    static final String DIGEST = "0123456789abcdef".repeat(4);

    private String profile = "dev";
    private final Map<String, String> written = new HashMap<>();
    private Build build = Build.FROM_SOURCE;
    private Map<String, String> variables = Map.of();
    private Map<String, String> secretArns = Map.of();
    private Map<String, AppSettings.Schedule> schedules = Map.of();
    private Map<String, AppSettings.Worker> workers = Map.of();
    private Map<String, String> lines = Map.of();

    static SomeSettings some() {
        return new SomeSettings();
    }

    SomeSettings profile(String value) {
        profile = value;
        return this;
    }

    /** A task that runs every night. */
    SomeSettings schedule(String name) {
        schedules =
                Map.of(
                        name,
                        new AppSettings.Schedule(
                                "python tidy.py",
                                "cron(0 4 * * ? *)",
                                "UTC",
                                Optional.empty(),
                                true));
        return this;
    }

    /** The same text as a worker's command, a tag, a database's parameter and a log's filter. */
    SomeSettings everywhere(String name, String text) {
        workers = Map.of(name, new AppSettings.Worker(text, Optional.empty(), 1));
        lines = Map.of(name, text);
        return this;
    }

    /** One setting of the catalogue, as the manifest has it. */
    SomeSettings with(Setting<?> setting, Object value) {
        written.put(setting.path(), String.valueOf(value));
        return this;
    }

    SomeSettings build(Build value) {
        build = value;
        return this;
    }

    SomeSettings variables(Map<String, String> value) {
        variables = value;
        return this;
    }

    SomeSettings secret(String name) {
        secretArns = Map.of(name, arn(name));
        return this;
    }

    static String arn(String secret) {
        return "arn:aws:secretsmanager:eu-west-1:123456789012:secret:apidirect/shop/dev/"
                + secret
                + "-AbCdEf";
    }

    ServiceSettings please() {
        var organization = new OrganizationId(new UUID(1, 2));
        var app =
                new AppSettings(
                        new Start("3.13", "app.main:app", false, "."),
                        build,
                        written,
                        variables,
                        List.copyOf(secretArns.keySet()),
                        workers,
                        schedules,
                        lines,
                        lines,
                        lines);
        return new ServiceSettings(
                new EnvironmentAddress(organization, "shop", "dev", "eu-west-1"),
                "123456789012",
                "arn:aws:iam::123456789012:policy/ApiDirectLink-Boundary",
                profile,
                app,
                SettingsCompletion.complete(
                        written, Profile.parse(profile).orElseThrow(), "eu-west-1"),
                new SourceDigest("sha256:" + DIGEST),
                variables,
                secretArns);
    }

    static LayerOutputs outputs() {
        return LayerOutputs.NONE
                .with(
                        Layer.NETWORK,
                        Map.of(
                                "ClusterName", "apidirect-a-dev-network-Cluster-1",
                                "LogGroup", "apidirect-a-dev-network-ServiceLogGroup-1",
                                "VpcId", "vpc-0123456789abcdef0",
                                "DatabaseSubnetIds",
                                        "subnet-0123456789abcdef2,subnet-0123456789abcdef3",
                                "TaskSubnetIds",
                                        "subnet-0123456789abcdef0,subnet-0123456789abcdef1",
                                "AssignPublicIp", "ENABLED",
                                "ServiceSecurityGroupId", "sg-0123456789abcdef0",
                                "ListenerArn",
                                        "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/b/c",
                                "LoadBalancerFullName", "app/a/0123456789abcdef"))
                .with(
                        Layer.DATA,
                        Map.of(
                                "DatabaseIdentifier", "apidirect-a-dev-1",
                                "DatabaseEndpoint", "a.b.eu-west-1.rds.amazonaws.com",
                                "DatabasePort", "5432",
                                "DatabaseName", "app",
                                "DatabaseSecretArn",
                                        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!db-1-AbCdEf"))
                .with(
                        Layer.SERVICE,
                        Map.of(
                                "ServiceName", "apidirect-a-dev-service",
                                "TargetGroupFullName", "targetgroup/a/0123456789abcdef"))
                .with(
                        Layer.BUILD,
                        Map.of(
                                "RepositoryArn",
                                        "arn:aws:ecr:eu-west-1:123456789012:repository/apidirect-images",
                                "RepositoryUri",
                                        "123456789012.dkr.ecr.eu-west-1.amazonaws.com/apidirect-images"));
    }
}
