package io.apidirect.simulator.aws.rds;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.simulator.aws.wire.AwsError;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Groups take what RDS takes. */
class ParametersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    work_memory | 8192 | Invalid / Unmodifiable / Unsupported DB Parameter: work_memory
                    data_directory | /tmp | Invalid / Unmodifiable / Unsupported DB Parameter: data_directory
                    work_mem | 8MB | Invalid parameter value: 8MB for: work_mem allowed values are: 64-2147483647
                    work_mem | 1 | Invalid parameter value: 1 for: work_mem allowed values are: 64-2147483647
                    autovacuum | perhaps | Invalid parameter value: perhaps for: autovacuum allowed values are: 0,1
                    log_statement | some | Invalid parameter value: some for: log_statement allowed values are: none,ddl,mod,all
                    """)
    void whatRdsDoesNotTakeIsRefused(String name, String value, String words) {
        var refusal = assertThrows(AwsError.class, () -> Parameters.check(Map.of(name, value)));
        assertEquals(words, refusal.message());
    }

    @Test
    void whatRdsTakesIsTaken() {
        assertDoesNotThrow(
                () ->
                        Parameters.check(
                                Map.of(
                                        "work_mem", "8192",
                                        "random_page_cost", "1.1",
                                        "rds.force_ssl", "1",
                                        "shared_buffers", "{DBInstanceClassMemory/32768}",
                                        "pg_stat_statements.track", "all")));
    }

    @Test
    void staticOnesAndFormulasDoNotReachAServerThatRuns() {
        var wanted =
                Map.of(
                        "work_mem", "8192",
                        "max_connections", "50",
                        "shared_buffers", "{DBInstanceClassMemory/32768}",
                        "rds.force_ssl", "1");
        assertEquals(Map.of("work_mem", "8192"), Parameters.running(wanted));
        assertEquals(Map.of("max_connections", "50"), Parameters.atStart(wanted));
    }
}
