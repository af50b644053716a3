/**
 * Who is calling, which server is meant and which project: flags, environment, folder and profile,
 * in this order. The hard idea is the rotating refresh token: it may be used once, so parallel
 * tools share a file lock and read the credentials again before they refresh.
 */
@NullMarked
package io.apidirect.cli.profile;

import org.jspecify.annotations.NullMarked;
