/**
 * Waivers over HTTP. Each decision is a sub-resource of its own, because each needs a permission of
 * its own.
 */
@NullMarked
package io.apidirect.rest.compliance;

import org.jspecify.annotations.NullMarked;
