package io.apidirect.application.project;

import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.SecretPlace;

/** A secret's place, and the proof that we may go there. */
public record SecretTarget(VerifiedAccount account, SecretPlace place) {}
