/**
 * List prices over HTTP: which are known, where they are from, and reading them afresh at AWS
 * through a linked account.
 */
@NullMarked
package io.apidirect.rest.cost;

import org.jspecify.annotations.NullMarked;
