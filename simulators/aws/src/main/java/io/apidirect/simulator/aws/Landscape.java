package io.apidirect.simulator.aws;

import io.apidirect.simulator.aws.account.Accounts;
import io.apidirect.simulator.aws.acm.Authority;
import io.apidirect.simulator.aws.acm.CertificateService;
import io.apidirect.simulator.aws.acm.CertificateStore;
import io.apidirect.simulator.aws.acm.Names;
import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.cloudformation.catalogue.LiveResources;
import io.apidirect.simulator.aws.cloudwatch.AlarmRounds;
import io.apidirect.simulator.aws.cloudwatch.CloudWatch;
import io.apidirect.simulator.aws.codebuild.Builds;
import io.apidirect.simulator.aws.codebuild.CodeBuild;
import io.apidirect.simulator.aws.codebuild.ProjectBacking;
import io.apidirect.simulator.aws.codebuild.Projects;
import io.apidirect.simulator.aws.ecr.ContainerRegistry;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.ecr.RepositoryBacking;
import io.apidirect.simulator.aws.ecs.ClusterBacking;
import io.apidirect.simulator.aws.ecs.ContainerService;
import io.apidirect.simulator.aws.ecs.Fleet;
import io.apidirect.simulator.aws.ecs.Scheduler;
import io.apidirect.simulator.aws.ecs.ServiceBacking;
import io.apidirect.simulator.aws.ecs.TaskDefinitionBacking;
import io.apidirect.simulator.aws.ecs.TimedTasks;
import io.apidirect.simulator.aws.elb.Balancing;
import io.apidirect.simulator.aws.elb.ListenerBacking;
import io.apidirect.simulator.aws.elb.ListenerRuleBacking;
import io.apidirect.simulator.aws.elb.LoadBalancerBacking;
import io.apidirect.simulator.aws.elb.LoadBalancing;
import io.apidirect.simulator.aws.elb.TargetGroupBacking;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.iam.Identities;
import io.apidirect.simulator.aws.iam.IdentityAccess;
import io.apidirect.simulator.aws.iam.InlinePolicyBacking;
import io.apidirect.simulator.aws.iam.ManagedPolicyBacking;
import io.apidirect.simulator.aws.iam.RoleBacking;
import io.apidirect.simulator.aws.live.Backing;
import io.apidirect.simulator.aws.logs.CloudWatchLogs;
import io.apidirect.simulator.aws.logs.LogGroupBacking;
import io.apidirect.simulator.aws.logs.LogGroups;
import io.apidirect.simulator.aws.metrics.Measurements;
import io.apidirect.simulator.aws.network.Budgets;
import io.apidirect.simulator.aws.network.Network;
import io.apidirect.simulator.aws.network.Scaling;
import io.apidirect.simulator.aws.pricing.PriceListService;
import io.apidirect.simulator.aws.rds.DatabaseBacking;
import io.apidirect.simulator.aws.rds.Databases;
import io.apidirect.simulator.aws.rds.ParameterGroupBacking;
import io.apidirect.simulator.aws.rds.RelationalDatabases;
import io.apidirect.simulator.aws.s3.BucketBacking;
import io.apidirect.simulator.aws.s3.BucketPolicyBacking;
import io.apidirect.simulator.aws.s3.Buckets;
import io.apidirect.simulator.aws.s3.Objects;
import io.apidirect.simulator.aws.s3.SimpleStorage;
import io.apidirect.simulator.aws.safeguard.AccountQuestions;
import io.apidirect.simulator.aws.safeguard.AccountSafeguards;
import io.apidirect.simulator.aws.safeguard.ElasticCompute;
import io.apidirect.simulator.aws.safeguard.Recorders;
import io.apidirect.simulator.aws.safeguard.Trails;
import io.apidirect.simulator.aws.secrets.SecretBacking;
import io.apidirect.simulator.aws.secrets.Secrets;
import io.apidirect.simulator.aws.secrets.SecretsManager;
import io.apidirect.simulator.aws.store.Store;
import io.apidirect.simulator.aws.sts.SecurityTokens;
import io.apidirect.simulator.aws.tagging.ResourceTagging;
import io.apidirect.simulator.aws.timetable.EventScheduler;
import io.apidirect.simulator.aws.timetable.Timetable;
import io.apidirect.simulator.aws.wire.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every service but CloudFormation, put together. */
final class Landscape implements AutoCloseable {

    private static final String LOAD_BALANCING = "AWS::ElasticLoadBalancingV2::";

    private final Accounts accounts;
    private final Identities identities;
    private final Authorizer authorizer;
    private final AccountSafeguards safeguards;
    private final LiveResources others;
    private final Buckets buckets;
    private final LogGroups logs;
    private final Secrets secrets;
    private final Repositories images;
    private final Projects projects;
    private final Builds builds;
    private final Databases databases;
    private final Balancing balancing;
    private final Fleet fleet;
    private final AlarmRounds alarms;
    private final Scheduler scheduler;
    private final Names names;
    private final CertificateStore certificates;
    private final Authority authority;
    private final Timetable timetable;

    Landscape(
            Store store,
            ScaledClock clock,
            Accounts accounts,
            Identities identities,
            Authorizer authorizer,
            LiveResources others) {
        this.accounts = accounts;
        this.identities = identities;
        this.authorizer = authorizer;
        this.others = others;
        safeguards = new AccountSafeguards(store);
        buckets = new Buckets(store, new Objects(store));
        logs = new LogGroups(store);
        secrets = new Secrets(store);
        images = new Repositories(store);
        projects = new Projects(store);
        builds = new Builds(store, logs, buckets, images, authorizer, clock);
        databases = new Databases(store);
        names = new Names(store);
        certificates = new CertificateStore(store, names);
        authority = new Authority(store);
        var measurements = new Measurements();
        balancing =
                new Balancing(
                        store, clock, measurements, arn -> provenName(arn).map(authority::proof));
        fleet = new Fleet(store);
        alarms = new AlarmRounds(store, others, measurements, balancing::count, clock);
        scheduler =
                new Scheduler(
                        fleet,
                        images,
                        secrets,
                        logs,
                        authorizer,
                        balancing,
                        alarms.alarms(),
                        clock);
        timetable =
                new Timetable(others, new TimedTasks(fleet, scheduler, authorizer)::start, clock);
    }

    Secrets secrets() {
        return secrets;
    }

    AccountSafeguards safeguards() {
        return safeguards;
    }

    /** Of a certificate that was requested by hand, or that a stack made. */
    private Optional<String> provenName(String certificate) {
        return certificates
                .provenName(certificate)
                .or(
                        () ->
                                others.all().stream()
                                        .filter(it -> it.physicalId().equals(certificate))
                                        .map(it -> it.properties().path("DomainName").asText())
                                        .findFirst());
    }

    Authority authority() {
        return authority;
    }

    Names names() {
        return names;
    }

    List<Service> services() {
        var account = new AccountQuestions(safeguards);
        return List.of(
                new SecurityTokens(accounts, identities, authorizer),
                new IdentityAccess(identities, authorizer, account),
                new SimpleStorage(buckets, account),
                new Trails(safeguards),
                new Recorders(safeguards),
                new CloudWatchLogs(logs),
                new SecretsManager(secrets),
                new ContainerRegistry(images),
                new CodeBuild(projects, builds),
                new LoadBalancing(balancing),
                new ContainerService(fleet, scheduler),
                new PriceListService(),
                new CertificateService(certificates, balancing::usesCertificate),
                new CloudWatch(alarms),
                new EventScheduler(others),
                new Network(others, new ElasticCompute(safeguards).operations()),
                new Scaling(others),
                new Budgets(others),
                new RelationalDatabases(databases),
                new ResourceTagging(
                        List.of(
                                buckets,
                                logs,
                                secrets,
                                images,
                                projects,
                                databases,
                                balancing,
                                fleet,
                                certificates,
                                others)));
    }

    Map<String, Backing> backings() {
        return Map.ofEntries(
                Map.entry("AWS::IAM::Role", new RoleBacking(identities)),
                Map.entry("AWS::IAM::ManagedPolicy", new ManagedPolicyBacking(identities)),
                Map.entry("AWS::IAM::Policy", new InlinePolicyBacking(identities)),
                Map.entry("AWS::S3::Bucket", new BucketBacking(buckets)),
                Map.entry("AWS::S3::BucketPolicy", new BucketPolicyBacking(buckets)),
                Map.entry("AWS::Logs::LogGroup", new LogGroupBacking(logs)),
                Map.entry("AWS::SecretsManager::Secret", new SecretBacking(secrets)),
                Map.entry("AWS::RDS::DBInstance", new DatabaseBacking(databases, secrets)),
                Map.entry("AWS::RDS::DBParameterGroup", new ParameterGroupBacking(databases)),
                Map.entry("AWS::ECR::Repository", new RepositoryBacking(images)),
                Map.entry("AWS::CodeBuild::Project", new ProjectBacking(projects)),
                Map.entry("AWS::ECS::Cluster", new ClusterBacking(fleet)),
                Map.entry("AWS::ECS::TaskDefinition", new TaskDefinitionBacking(fleet)),
                Map.entry("AWS::ECS::Service", new ServiceBacking(fleet, scheduler)),
                Map.entry(LOAD_BALANCING + "LoadBalancer", new LoadBalancerBacking(balancing)),
                Map.entry(LOAD_BALANCING + "TargetGroup", new TargetGroupBacking(balancing)),
                Map.entry(LOAD_BALANCING + "Listener", new ListenerBacking(balancing)),
                Map.entry(LOAD_BALANCING + "ListenerRule", new ListenerRuleBacking(balancing)));
    }

    /** Goes on with what was under way. */
    void start() {
        balancing.resume();
        databases.resume();
        builds.resume();
        scheduler.resume();
        timetable.begin();
        alarms.begin();
    }

    @Override
    public void close() {
        builds.close();
        timetable.close();
        alarms.close();
        scheduler.close();
        balancing.close();
        databases.close();
    }
}
