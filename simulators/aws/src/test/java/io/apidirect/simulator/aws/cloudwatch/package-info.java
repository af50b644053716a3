/** What alarms make of what was measured. The hard idea is missing data, as CloudWatch takes it. */
@NullMarked
package io.apidirect.simulator.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
