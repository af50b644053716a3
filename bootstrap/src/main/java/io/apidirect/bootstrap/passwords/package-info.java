/**
 * The one driven adapter that is too small for a module: hashing passwords with password4j. It has
 * no place in the persistence ring, which stores hashes but must not see passwords.
 */
@NullMarked
package io.apidirect.bootstrap.passwords;

import org.jspecify.annotations.NullMarked;
