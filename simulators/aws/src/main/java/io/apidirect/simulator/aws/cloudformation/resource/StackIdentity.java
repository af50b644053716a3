package io.apidirect.simulator.aws.cloudformation.resource;

/**
 * Which stack a resource belongs to.
 *
 * @param account the twelve digits of the account
 * @param region such as {@code eu-central-1}
 * @param name the stack's name
 * @param id the stack's ARN, unique for ever
 */
public record StackIdentity(String account, String region, String name, String id) {

    /** The ARN of something of this stack's account and region. */
    public String arn(String service, String resource) {
        return "arn:aws:" + service + ":" + region + ":" + account + ":" + resource;
    }
}
