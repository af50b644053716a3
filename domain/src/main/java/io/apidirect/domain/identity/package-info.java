/**
 * Who may do what: people ({@code User}), the organisations they work for, and the two ways to
 * prove it: a login session with a rotating refresh token, and a personal access token for
 * automation. The hard idea is that nothing here can be read back: passwords and tokens rest as
 * hashes only, and a refresh token that is used twice ends its whole session, because one of the
 * two users must be a thief.
 */
@NullMarked
package io.apidirect.domain.identity;

import org.jspecify.annotations.NullMarked;
