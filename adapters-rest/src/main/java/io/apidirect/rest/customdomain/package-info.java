/**
 * Custom domains over HTTP. What a person has to enter at their DNS is a list of its own, since it
 * has two sources: AWS says how the name is proven, and the running environment where it leads.
 */
@NullMarked
package io.apidirect.rest.customdomain;

import org.jspecify.annotations.NullMarked;
