package io.apidirect.aws.shared;

import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.accountlink.RoleArn;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.auth.StsAssumeRoleCredentialsProvider;

/** Our own identity on AWS, which the customers' roles trust. */
public final class ControlPlaneCredentials {

    private ControlPlaneCredentials() {}

    /** Where we already run as the control-plane role: as the SDK finds it. */
    public static AwsCredentialsProvider ofTheMachine() {
        return DefaultCredentialsProvider.builder().build();
    }

    /** An access key from the configuration. */
    public static AwsCredentialsProvider key(String id, String secret) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(id, secret));
    }

    /** The control-plane role, assumed by somebody who may. Renews itself. */
    public static AwsCredentialsProvider role(
            RoleArn role, AwsClients clients, AwsCredentialsProvider by, Region home) {
        var region = software.amazon.awssdk.regions.Region.of(home.value());
        return StsAssumeRoleCredentialsProvider.builder()
                .stsClient(clients.build(StsClient.builder(), region, by))
                .refreshRequest(
                        request ->
                                request.roleArn(role.value()).roleSessionName("ad-control-plane"))
                .build();
    }
}
