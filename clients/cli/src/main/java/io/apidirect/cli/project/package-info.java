/**
 * The folder that a person stands in: which project it belongs to, a new one from a scaffold, and
 * its source as it would be uploaded. The hard idea: what is planned and what is uploaded are the
 * same bytes, known by their digest.
 */
@NullMarked
package io.apidirect.cli.project;

import org.jspecify.annotations.NullMarked;
