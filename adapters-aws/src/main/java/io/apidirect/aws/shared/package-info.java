/**
 * How we talk to AWS: clients with one way of waiting, retrying and timing out, sessions in a
 * customer's roles, and errors in our own words. The hard idea: {@link
 * io.apidirect.aws.shared.AwsSessions} is the only place that assumes a role, each time for one
 * operation on one thing and with no more rights than that needs.
 */
@NullMarked
package io.apidirect.aws.shared;

import org.jspecify.annotations.NullMarked;
