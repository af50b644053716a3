@NullMarked
package io.apidirect.simulator.aws.cloudformation.template;

import org.jspecify.annotations.NullMarked;
