/**
 * What a developer wants to run: a project with its environments, and for each environment where it
 * lives and with which variables and secrets. Only wishes are kept here; what really runs belongs
 * to the deployment context, which takes a {@link io.apidirect.domain.project.DesiredEnvironment}.
 * The hard idea: the value of a secret passes through to the customer's Secrets Manager and never
 * rests with us.
 */
@NullMarked
package io.apidirect.domain.project;

import org.jspecify.annotations.NullMarked;
