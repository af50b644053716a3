/**
 * List prices over HTTP: which are known and where they are from. Reading them afresh at AWS
 * through a linked account is a request of its own, which answers when all of them are read.
 */
@NullMarked
package io.apidirect.rest.cost;

import org.jspecify.annotations.NullMarked;
