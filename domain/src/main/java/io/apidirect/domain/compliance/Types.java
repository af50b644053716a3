package io.apidirect.domain.compliance;

/** Names of resource types that more than one rule looks at. */
final class Types {

    static final String BUCKET = "AWS::S3::Bucket";
    static final String BUCKET_POLICY = "AWS::S3::BucketPolicy";
    static final String DATABASE = "AWS::RDS::DBInstance";
    static final String IMAGES = "AWS::ECR::Repository";
    static final String TOPIC = "AWS::SNS::Topic";
    static final String TOPIC_POLICY = "AWS::SNS::TopicPolicy";
    static final String LOG_GROUP = "AWS::Logs::LogGroup";
    static final String KEY = "AWS::KMS::Key";
    static final String SECRET = "AWS::SecretsManager::Secret";
    static final String LISTENER = "AWS::ElasticLoadBalancingV2::Listener";
    static final String LOAD_BALANCER = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    static final String TASK_DEFINITION = "AWS::ECS::TaskDefinition";
    static final String SERVICE = "AWS::ECS::Service";
    static final String SECURITY_GROUP = "AWS::EC2::SecurityGroup";
    static final String VPC = "AWS::EC2::VPC";
    static final String ENDPOINT = "AWS::EC2::VPCEndpoint";
    static final String ROLE = "AWS::IAM::Role";
    static final String BUILD = "AWS::CodeBuild::Project";

    /** A copy for reading takes what its source has. */
    static final Each OWN_DATABASE = Each.each(DATABASE).unless("SourceDBInstanceIdentifier");

    private Types() {}
}
