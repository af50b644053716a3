/**
 * The wire protocols of AWS on one port for every service: query with XML, JSON, and S3's REST with
 * XML. A request's service and region come from the scope of its signature, as there is only one
 * host. The hard idea: a service is a table of operations, each of which names the permissions it
 * needs before it answers, so no operation can forget to be authorised.
 */
@NullMarked
package io.apidirect.simulator.aws.wire;

import org.jspecify.annotations.NullMarked;
