/** Tests of what is said about permissions. */
@NullMarked
package io.apidirect.domain.permission;

import org.jspecify.annotations.NullMarked;
