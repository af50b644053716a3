/**
 * Projects and environments in PostgreSQL. A deleted one stays as a row, out of everybody's sight,
 * so that what ran there keeps its history and its name is free again.
 */
@NullMarked
package io.apidirect.persistence.project;

import org.jspecify.annotations.NullMarked;
