package io.apidirect.bootstrap.configuration;

import static io.apidirect.bootstrap.configuration.Kind.count;
import static io.apidirect.bootstrap.configuration.Kind.like;
import static io.apidirect.bootstrap.configuration.Kind.milliseconds;
import static io.apidirect.bootstrap.configuration.Kind.secret;
import static io.apidirect.bootstrap.configuration.Kind.wordsOrAddress;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Which AWS the platform works with, and as whom. */
public final class AwsSettings {

    public static final Setting<String> WHICH =
            Setting.of(
                    "aws",
                    "simulator",
                    "word or address",
                    "`simulator`: a simulator of AWS is started; `real`: Amazon Web Services; or the address of an endpoint that speaks its protocols.",
                    wordsOrAddress("simulator", "real"));
    public static final Setting<Integer> SIMULATOR_PORT =
            Setting.of(
                    "aws.simulator.port",
                    null,
                    "port",
                    "Port of the AWS simulator. Not set: 4566, or a free one where 4566 is taken.",
                    Kind.PORT);
    public static final Setting<Integer> SIMULATOR_SPEED =
            Setting.of(
                    "aws.simulator.speed",
                    "60",
                    "times",
                    "How much faster than AWS the simulator's resources come up.",
                    count(1, 100_000));

    public static final Setting<String> REGION =
            Setting.of(
                    "aws.region",
                    "us-east-1",
                    "region",
                    "The region whose STS the platform asks for sessions.",
                    like(Pattern.compile("[a-z]{2,}(-[a-z]+)+-\\d"), "eu-west-1"));
    public static final Setting<String> ACCESS_KEY_ID =
            Setting.of(
                    "aws.access.key.id",
                    null,
                    "text",
                    "The platform's own access key. Not set: found as every AWS SDK finds it; with the simulator: a made-up one.",
                    Kind.TEXT);
    public static final Setting<String> SECRET_ACCESS_KEY =
            Setting.of(
                    "aws.secret.access.key",
                    null,
                    "secret",
                    "Belongs to the access key.",
                    secret(8));
    public static final Setting<String> CONTROL_PLANE_ROLE =
            Setting.of(
                    "aws.control.plane.role",
                    null,
                    "ARN",
                    "The role of the platform that customers' roles trust; assumed with the credentials above. Needed with `real`; with the simulator: a made-up one.",
                    like(
                            Pattern.compile("arn:aws[a-z-]*:iam::\\d{12}:role/\\S+"),
                            "arn:aws:iam::123456789012:role/apidirect-control-plane"));
    public static final Setting<Boolean> ASSUME_CONTROL_PLANE_ROLE =
            Setting.of(
                    "aws.control.plane.assume",
                    "true",
                    "true or false",
                    "Whether the credentials above must assume that role first; `false` where they already act as it.",
                    Kind.YES_OR_NO);
    public static final Setting<URI> CONSOLE =
            Setting.of(
                    "aws.console",
                    "https://console.aws.amazon.com",
                    "address",
                    "Where people find the AWS console.",
                    Kind.WEB_ADDRESS);
    public static final Setting<URI> TEMPLATE_URL =
            Setting.of(
                    "aws.template.url",
                    null,
                    "address",
                    "Where CloudFormation finds the published account-link.yaml. Not set: links are made on the command line only.",
                    Kind.WEB_ADDRESS);
    public static final Setting<Duration> PACE =
            Setting.of(
                    "aws.pace",
                    null,
                    "ms",
                    "About how long to wait between two looks at a resource that AWS is making. Not set: 3000, with the simulator 300.",
                    milliseconds(20, 60_000));

    public static final Setting<Integer> TRANSCRIPT_DAYS =
            Setting.of(
                    "aws.transcript.days",
                    "90",
                    "days",
                    "How long calls in linked accounts are kept for `aws activity`.",
                    count(1, 3650));

    static final List<Setting<?>> ALL =
            List.of(
                    WHICH,
                    SIMULATOR_PORT,
                    SIMULATOR_SPEED,
                    REGION,
                    ACCESS_KEY_ID,
                    SECRET_ACCESS_KEY,
                    CONTROL_PLANE_ROLE,
                    ASSUME_CONTROL_PLANE_ROLE,
                    CONSOLE,
                    TEMPLATE_URL,
                    PACE,
                    TRANSCRIPT_DAYS);

    private AwsSettings() {}
}
