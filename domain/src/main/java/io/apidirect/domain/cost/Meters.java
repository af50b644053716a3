package io.apidirect.domain.cost;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which type of resource is measured how, and which are free of charge. */
final class Meters {

    private static final Map<String, Meter> BY_TYPE =
            Map.ofEntries(
                    Map.entry("AWS::ECS::Service", TaskMeters::service),
                    Map.entry(
                            "AWS::ElasticLoadBalancingV2::LoadBalancer",
                            NetworkMeters::loadBalancer),
                    Map.entry("AWS::EC2::NatGateway", NetworkMeters::natGateway),
                    Map.entry("AWS::EC2::EIP", NetworkMeters::address),
                    Map.entry("AWS::EC2::VPCEndpoint", NetworkMeters::endpoint),
                    Map.entry("AWS::EC2::FlowLog", NetworkMeters::flowLog),
                    Map.entry(
                            "AWS::ServiceDiscovery::PrivateDnsNamespace", NetworkMeters::namespace),
                    Map.entry("AWS::RDS::DBInstance", DatabaseMeters::database),
                    Map.entry("AWS::SecretsManager::Secret", WatchMeters::secret),
                    Map.entry("AWS::KMS::Key", WatchMeters::key),
                    Map.entry("AWS::CloudWatch::Alarm", WatchMeters::alarm),
                    Map.entry("AWS::CloudWatch::Dashboard", WatchMeters::dashboard),
                    Map.entry("AWS::Logs::MetricFilter", WatchMeters::metricFilter),
                    Map.entry("AWS::Logs::LogGroup", WatchMeters::logGroup),
                    Map.entry("AWS::ECS::Cluster", WatchMeters::cluster),
                    Map.entry("AWS::ApplicationAutoScaling::ScalingPolicy", WatchMeters::scaling),
                    Map.entry("AWS::CodeBuild::Project", BuildMeters::project),
                    Map.entry("AWS::ECR::Repository", BuildMeters::images),
                    Map.entry("AWS::S3::Bucket", BuildMeters::bucket));

    private static final Set<String> FREE_SERVICES = Set.of("IAM", "CertificateManager");

    private static final Set<String> FREE =
            Set.of(
                    "AWS::ApplicationAutoScaling::ScalableTarget",
                    "AWS::EC2::InternetGateway",
                    "AWS::EC2::Route",
                    "AWS::EC2::RouteTable",
                    "AWS::EC2::SecurityGroup",
                    "AWS::EC2::SecurityGroupEgress",
                    "AWS::EC2::SecurityGroupIngress",
                    "AWS::EC2::Subnet",
                    "AWS::EC2::SubnetRouteTableAssociation",
                    "AWS::EC2::VPC",
                    "AWS::EC2::VPCGatewayAttachment",
                    "AWS::ECS::TaskDefinition",
                    "AWS::ElasticLoadBalancingV2::Listener",
                    "AWS::ElasticLoadBalancingV2::ListenerRule",
                    "AWS::ElasticLoadBalancingV2::TargetGroup",
                    "AWS::RDS::DBParameterGroup",
                    "AWS::RDS::DBSubnetGroup",
                    "AWS::S3::BucketPolicy",
                    "AWS::SecretsManager::RotationSchedule",
                    "AWS::SecretsManager::SecretTargetAttachment",
                    "AWS::SNS::Subscription",
                    "AWS::SNS::TopicPolicy");

    private Meters() {}

    static Optional<Meter> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    static boolean isFree(StackResource resource) {
        var type = resource.type();
        return FREE.contains(type)
                || FREE_SERVICES.contains(type.split("::", 3)[1])
                || isScheduleOfCalls(resource);
    }

    /**
     * EventBridge Scheduler asks nothing for the first 14 million calls a month; what a schedule
     * starts may cost.
     */
    private static boolean isScheduleOfCalls(StackResource resource) {
        return resource.type().equals("AWS::Scheduler::Schedule")
                && resource.items("Target/EcsParameters") == 0;
    }
}
