/**
 * The house rules, as tests. What a class may know follows from its ring and its context; each rule
 * says why, and none is frozen: there are no old sins.
 */
@NullMarked
package io.apidirect.architecture;

import org.jspecify.annotations.NullMarked;
