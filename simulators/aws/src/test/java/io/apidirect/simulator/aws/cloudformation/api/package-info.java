@NullMarked
package io.apidirect.simulator.aws.cloudformation.api;

import org.jspecify.annotations.NullMarked;
