/**
 * CodeBuild. A build really unpacks the source from its bucket and really installs what it needs
 * into a virtual environment; the result is an image of the simulator. The hard idea: the buildspec
 * is not executed, as it drives Docker; the build does what it says from the same environment
 * variables.
 */
@NullMarked
package io.apidirect.simulator.aws.codebuild;

import org.jspecify.annotations.NullMarked;
