/**
 * What the server tells whoever comes without knowing it: the page at its address, and the document
 * of its interface in the form that is asked for. Neither needs a login nor holds anything of
 * anybody.
 */
@NullMarked
package io.apidirect.bootstrap.pages;

import org.jspecify.annotations.NullMarked;
