/**
 * AWS Certificate Manager with proof by DNS. The hard idea: there is a small DNS of the simulator's
 * own, into which a test or a person enters records, and a certificate is issued when somebody
 * looks at it after its record is there. What a listener then shows is signed by an authority of
 * the simulator's own.
 */
@NullMarked
package io.apidirect.simulator.aws.acm;

import org.jspecify.annotations.NullMarked;
