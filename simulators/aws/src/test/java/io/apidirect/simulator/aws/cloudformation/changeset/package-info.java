@NullMarked
package io.apidirect.simulator.aws.cloudformation.changeset;

import org.jspecify.annotations.NullMarked;
