package io.apidirect.domain.accountlink;

import java.util.Locale;

/**
 * What an AWS account as a whole should have switched on, whatever runs in it. It is the customer's
 * to switch on: we only look, and no link is refused for it.
 */
public enum Safeguard {
    TRAIL_IN_EVERY_REGION(
            "CloudTrail",
            "CloudTrail records what is done in every region of the account.",
            "In the AWS console: CloudTrail, Trails, Create trail, with the name all-regions and a"
                    + " new S3 bucket. A trail that the console makes records every region."),
    CONFIGURATION_IS_RECORDED(
            "AWS Config",
            "AWS Config records how the resources of the link's region change.",
            "In the AWS console, in {region}: AWS Config, Set up AWS Config, 1-click setup."),
    ROOT_HAS_A_SECOND_FACTOR(
            "IAM",
            "The root user logs in with a second factor.",
            "In the AWS console, logged in as root: Security credentials (in the menu of the"
                    + " account's name), Assign MFA device."),
    VOLUMES_ARE_ENCRYPTED_BY_DEFAULT(
            "EBS",
            "New volumes in the link's region are encrypted without anybody asking for it.",
            "{aws} ec2 enable-ebs-encryption-by-default --region {region}"),
    BUCKETS_STAY_PRIVATE(
            "S3",
            "S3 blocks public access for the whole account.",
            "{aws} s3control put-public-access-block --account-id {account} --region {region}"
                    + " --public-access-block-configuration"
                    + " BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true");

    private final String service;
    private final String sentence;
    private final String fix;

    Safeguard(String service, String sentence, String fix) {
        this.service = service;
        this.sentence = sentence;
        this.fix = fix;
    }

    /** Such as {@code root-has-a-second-factor}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The service of AWS that says so. */
    public String service() {
        return service;
    }

    /** What should hold. */
    public String sentence() {
        return sentence;
    }

    /**
     * How the customer switches it on: one line for a shell with credentials of the account, or
     * where to click in the console.
     */
    public String fix(AwsAccountLink.Snapshot link, LinkInstructions instructions) {
        return fix.replace("{aws}", instructions.aws())
                .replace("{account}", link.account().value())
                .replace("{region}", link.region().value());
    }
}
