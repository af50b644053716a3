/**
 * The stereotypes of the application ring and what they lean on. A use case runs in one transaction
 * and, before it touches anything, in the name of one organisation or of the platform; an errand
 * runs in none, because it is the only place from which remote systems are called.
 */
@NullMarked
package io.apidirect.application.shared;

import org.jspecify.annotations.NullMarked;
