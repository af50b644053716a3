package io.apidirect.domain.shared;

import java.util.concurrent.atomic.AtomicLong;

/** Secrets that can be foretold and never repeat: …0001, …0002 and so on. */
public final class CountingSecrets implements Secrets {

    private final AtomicLong last = new AtomicLong();

    @Override
    public String alphanumeric(int length) {
        var number = Long.toString(last.incrementAndGet());
        return "0".repeat(length - number.length()) + number;
    }
}
