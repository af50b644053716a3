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
            "Make a trail for all regions and start it: aws cloudtrail create-trail"
                    + " --is-multi-region-trail, then aws cloudtrail start-logging."),
    CONFIGURATION_IS_RECORDED(
            "AWS Config",
            "AWS Config records how the resources of the link's region change.",
            "Set AWS Config up in the link's region, in the console or with aws configservice"
                    + " start-configuration-recorder."),
    ROOT_HAS_A_SECOND_FACTOR(
            "IAM",
            "The root user logs in with a second factor.",
            "Log in as root and assign an MFA device under 'Security credentials'."),
    VOLUMES_ARE_ENCRYPTED_BY_DEFAULT(
            "EBS",
            "New volumes in the link's region are encrypted without anybody asking for it.",
            "aws ec2 enable-ebs-encryption-by-default, in the link's region."),
    BUCKETS_STAY_PRIVATE(
            "S3",
            "S3 blocks public access for the whole account.",
            "aws s3control put-public-access-block, with all four settings true.");

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

    /** How the customer switches it on. */
    public String fix() {
        return fix;
    }
}
