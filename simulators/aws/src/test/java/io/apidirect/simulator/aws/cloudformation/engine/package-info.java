@NullMarked
package io.apidirect.simulator.aws.cloudformation.engine;

import org.jspecify.annotations.NullMarked;
