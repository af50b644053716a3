/**
 * Commands written by hand, because they take more than one request or touch the folder: signing
 * in, planning, deploying, watching, destroying, diagnosing.
 */
@NullMarked
package io.apidirect.cli.workflow;

import org.jspecify.annotations.NullMarked;
