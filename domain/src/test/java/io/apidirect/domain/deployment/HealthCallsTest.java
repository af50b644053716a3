package io.apidirect.domain.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthCallsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "/health | INFO:     10.0.1.7:40112 - \"GET /health HTTP/1.1\" 200 OK | true",
                "/health | 10.0.1.7 - - [21/Nov/2026] \"GET /health HTTP/1.1\" 204 0 \"-\" \"ELB-HealthChecker/2.0\" | true",
                "/health | INFO:     10.0.1.7:40112 - \"GET /health HTTP/1.1\" 503 Service Unavailable | false",
                "/health | INFO:     10.0.1.7:40112 - \"GET /health/deep HTTP/1.1\" 200 OK | false",
                "/health | INFO:     10.0.1.7:40112 - \"POST /health HTTP/1.1\" 200 OK | false",
                "/health | ERROR /health is not well | false",
                "/a.b | \"GET /aXb HTTP/1.1\" 200 OK | false",
                "/ | \"GET / HTTP/1.1\" 200 OK | false"
            })
    void onlyCallsThatWereAnsweredWellAreKnownByTheirPath(
            String path, String line, boolean isHealthCall) {
        assertEquals(isHealthCall, new HealthCalls(path).isIn(line));
    }
}
