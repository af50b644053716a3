/**
 * The Security Token Service: sessions of roles, and who am I. The hard idea: opening a session
 * with tags or a source identity asks the trust policy three questions, not one, and each can fail
 * on its own.
 */
@NullMarked
package io.apidirect.simulator.aws.sts;

import org.jspecify.annotations.NullMarked;
