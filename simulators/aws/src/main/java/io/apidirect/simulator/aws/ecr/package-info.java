/**
 * ECR: repositories of images. An image of the simulator is a folder with the code, the virtual
 * environment to run it in and the command that starts it, not layers. The hard idea: to the API it
 * looks like an image with a digest and tags, so nobody who only names images notices.
 */
@NullMarked
package io.apidirect.simulator.aws.ecr;

import org.jspecify.annotations.NullMarked;
