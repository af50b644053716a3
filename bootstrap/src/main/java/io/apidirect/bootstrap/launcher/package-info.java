/**
 * One command, one process tree: the embedded PostgreSQL, the AWS simulator and the server, started
 * in this order and stopped in the reverse one. Whatever a killed launcher left behind is ended by
 * the next start; what the installation generates (passwords, keys) stays in its home folder,
 * readable by its owner only. With an external database and real AWS set, only the server is left.
 */
@NullMarked
package io.apidirect.bootstrap.launcher;

import org.jspecify.annotations.NullMarked;
