package io.apidirect.simulator.aws.iam;

import java.util.Locale;
import java.util.Set;

/**
 * The condition keys that the simulator can judge: it gives them to calls itself, or takes them
 * from who asks {@code SimulatePrincipalPolicy}. A condition upon any other key never helps
 * anybody: it neither opens an Allow nor stops a Deny.
 */
final class ConditionKeys {

    private static final Set<String> NAMES =
            Set.of(
                    "application-autoscaling:service-namespace",
                    "aws:currenttime",
                    "aws:multifactorauthpresent",
                    "aws:principalaccount",
                    "aws:principalarn",
                    "aws:requestedregion",
                    "aws:resourceaccount",
                    "aws:securetransport",
                    "aws:sourceaccount",
                    "aws:sourcearn",
                    "aws:sourceidentity",
                    "aws:sourceip",
                    "aws:tagkeys",
                    "aws:useragent",
                    "aws:userid",
                    "cloudformation:changesetname",
                    "cloudformation:importresourcetypes",
                    "cloudformation:rolearn",
                    "ec2:createaction",
                    "ecs:cluster",
                    "elasticloadbalancing:createaction",
                    "iam:awsservicename",
                    "iam:passedtoservice",
                    "iam:permissionsboundary",
                    "kms:calleraccount",
                    "kms:viaservice",
                    "route53:changeresourcerecordsetsrecordtypes",
                    "sts:externalid",
                    "sts:rolesessionname",
                    "sts:sourceidentity");

    /** Keys that end in the name of a tag or of a part of an encryption context. */
    private static final Set<String> BEGINNINGS =
            Set.of(
                    "aws:principaltag/",
                    "aws:requesttag/",
                    "aws:resourcetag/",
                    "kms:encryptioncontext:");

    private ConditionKeys() {}

    static boolean isKnown(String key) {
        var name = key.toLowerCase(Locale.ROOT);
        return NAMES.contains(name) || BEGINNINGS.stream().anyMatch(name::startsWith);
    }
}
