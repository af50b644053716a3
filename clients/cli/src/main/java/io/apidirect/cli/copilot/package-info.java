/**
 * Takes over a service that AWS Copilot runs: its manifest becomes an {@code apidirect.yaml}. The
 * hard idea: nothing that the file says may vanish silently. The file is taken apart into its
 * single settings, and each of them ends up in the report: taken, taken under another name, or not
 * taken with the reason. Whatever the manifest's own schema then refuses is given back as not
 * taken. Nothing here asks AWS or the platform; the value of a secret is never read.
 */
@NullMarked
package io.apidirect.cli.copilot;

import org.jspecify.annotations.NullMarked;
