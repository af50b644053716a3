package io.apidirect.cli.http;

import java.time.Duration;

/** Is told about every exchange with the server. */
public interface Witness {

    void sent(Request request);

    void answered(Answer answer, Duration took);

    /** Looks away. */
    static Witness none() {
        return new Witness() {
            @Override
            public void sent(Request request) {}

            @Override
            public void answered(Answer answer, Duration took) {}
        };
    }
}
