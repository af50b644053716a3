/** The decision whether a call is allowed. */
@NullMarked
package io.apidirect.simulator.aws.iam;

import org.jspecify.annotations.NullMarked;
