/** Whether the table of resource types says what CloudFormation says. */
@NullMarked
package io.apidirect.simulator.aws.cloudformation.catalogue;

import org.jspecify.annotations.NullMarked;
