/**
 * The Resource Groups Tagging API: what carries a tag, of all services. The hard idea: it asks the
 * services instead of keeping a list of its own, so that nothing can be missing from an inventory.
 */
@NullMarked
package io.apidirect.simulator.aws.tagging;

import org.jspecify.annotations.NullMarked;
