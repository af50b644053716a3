/**
 * RDS. Databases, their snapshots, parameter groups and the passwords that RDS keeps in Secrets
 * Manager are there, with all that stacks ask of them. The hard idea: what a program can see of a
 * database is real. A PostgreSQL listens behind each, takes the parameters of its group, and the
 * server of a copy follows that of its original; what only RDS's own operators see is kept in mind
 * and shown.
 */
@NullMarked
package io.apidirect.simulator.aws.rds;

import org.jspecify.annotations.NullMarked;
