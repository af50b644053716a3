/**
 * RDS. Databases, their last snapshots and the passwords that RDS keeps in Secrets Manager are
 * there, with all that stacks ask of them. The hard idea is an honest absence: there is no database
 * server, so an endpoint is a port of this machine on which nothing listens, and whoever calls it
 * is refused at once instead of waiting.
 */
@NullMarked
package io.apidirect.simulator.aws.rds;

import org.jspecify.annotations.NullMarked;
