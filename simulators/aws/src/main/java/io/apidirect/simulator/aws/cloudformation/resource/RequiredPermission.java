package io.apidirect.simulator.aws.cloudformation.resource;

/**
 * One call that the stack's role must be allowed to make.
 *
 * @param action such as {@code s3:CreateBucket}
 * @param resource the ARN it acts on, or {@code *} where AWS knows no resource-level permission
 */
public record RequiredPermission(String action, String resource) {}
