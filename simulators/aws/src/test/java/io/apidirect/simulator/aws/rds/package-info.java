/**
 * What RDS refuses. The hard idea: a name that PostgreSQL knows is not one that RDS lets change.
 */
@NullMarked
package io.apidirect.simulator.aws.rds;

import org.jspecify.annotations.NullMarked;
