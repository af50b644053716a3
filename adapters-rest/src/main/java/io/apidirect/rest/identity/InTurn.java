package io.apidirect.rest.identity;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Whoever asks for this has only so many turns: see {@link SignUpTurns}. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
public @interface InTurn {}
