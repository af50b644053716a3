package io.apidirect.domain.compliance;

import static io.apidirect.domain.compliance.Demand.is;
import static io.apidirect.domain.compliance.Demand.like;
import static io.apidirect.domain.compliance.Demand.oneOf;
import static io.apidirect.domain.compliance.Each.each;

import io.apidirect.domain.compliance.ComplianceRule.Concern;
import java.util.List;

/** What travels is encrypted. */
final class TransportRules {

    private static final Controls ON_THE_WAY =
            Controls.of("CC6.7", "164.312(e)(1)", "4.2.1", "A.8.24", "32(1)(a)");
    private static final Controls CERTIFICATES =
            Controls.of("CC6.7", "164.312(e)(2)(ii)", "4.2.1.1", "A.8.24", "32(1)(a)");

    static final List<ComplianceRule> ALL =
            List.of(
                    rule(
                            "load-balancer-speaks-https",
                            ON_THE_WAY,
                            "A load balancer has a listener for HTTPS.",
                            "Whoever sits between reads and changes plain HTTP.",
                            Judge.companion(
                                    each(Types.LOAD_BALANCER),
                                    Types.LISTENER,
                                    "listener for HTTPS",
                                    (balancer, it) ->
                                            !it.lines("LoadBalancerArn").isEmpty()
                                                    && balancer.isMeantBy(
                                                            it.properties()
                                                                    .getOrDefault(
                                                                            "LoadBalancerArn", ""))
                                                    && "HTTPS"
                                                            .equals(
                                                                    it.properties()
                                                                            .get("Protocol")))),
                    rule(
                            "http-redirects",
                            ON_THE_WAY,
                            "A listener for plain HTTP does nothing but send callers to HTTPS.",
                            "A caller who forgets the s would send everything in the clear.",
                            each(Types.LISTENER)
                                    .where("Protocol", is("HTTP"))
                                    .has("DefaultActions/*/Type", is("redirect"))),
                    rule(
                            "tls-is-modern",
                            ON_THE_WAY,
                            "Callers use TLS 1.2 or newer.",
                            "Older versions have known breaks.",
                            each(Types.LISTENER)
                                    .where("Protocol", is("HTTPS"))
                                    .has("SslPolicy", like("ELBSecurityPolicy-TLS13-1-[23]-.*"))),
                    rule(
                            "certificate-renews",
                            CERTIFICATES,
                            "A certificate proves itself by DNS, so that it renews itself.",
                            "An expired certificate stops every caller, or teaches them not to look.",
                            each("AWS::CertificateManager::Certificate")
                                    .has("ValidationMethod", is("DNS"))),
                    rule(
                            "database-forces-tls",
                            ON_THE_WAY,
                            "A database refuses connections without TLS.",
                            "Queries and answers would cross the network in the clear.",
                            each("AWS::RDS::DBParameterGroup")
                                    .has("Parameters/rds.force_ssl", is("1"))),
                    rule(
                            "tasks-call-database-over-tls",
                            ON_THE_WAY,
                            "Tasks that are told of a database are told to use TLS.",
                            "A driver's own choice may be to try without.",
                            each(Types.TASK_DEFINITION)
                                    .where(
                                            "ContainerDefinitions/*/Environment/*/Name",
                                            is("PGHOST"))
                                    .attribute(
                                            "ContainerDefinitions/*/Environment",
                                            "Name",
                                            "PGSSLMODE",
                                            "Value",
                                            oneOf("require", "verify-ca", "verify-full"))),
                    rule(
                            "bucket-refuses-plain-http",
                            ON_THE_WAY,
                            "A bucket refuses calls without TLS.",
                            "S3 answers plain HTTP unless a policy says no.",
                            Judge.companion(
                                    each(Types.BUCKET),
                                    Types.BUCKET_POLICY,
                                    "policy that refuses plain HTTP",
                                    (bucket, it) ->
                                            bucket.isMeantBy(
                                                            it.properties()
                                                                    .getOrDefault("Bucket", ""))
                                                    && refusesPlainHttp(it))),
                    rule(
                            "topic-refuses-plain-http",
                            ON_THE_WAY,
                            "A topic refuses messages without TLS.",
                            "SNS takes plain HTTP unless a policy says no.",
                            Judge.companion(
                                    each(Types.TOPIC),
                                    Types.TOPIC_POLICY,
                                    "policy that refuses plain HTTP",
                                    (topic, it) ->
                                            it.lines("Topics").stream()
                                                            .anyMatch(
                                                                    line ->
                                                                            topic.isMeantBy(
                                                                                    line
                                                                                            .getValue()))
                                                    && refusesPlainHttp(it))));

    private TransportRules() {}

    private static boolean refusesPlainHttp(Subject policy) {
        return Statement.of(policy, "PolicyDocument").stream()
                .anyMatch(Statement::refusesPlainHttp);
    }

    private static ComplianceRule rule(
            String id, Controls controls, String sentence, String reason, Judge judge) {
        return new ComplianceRule(id, Concern.TRANSPORT, controls, sentence, reason, judge);
    }
}
