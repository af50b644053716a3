package io.apidirect.rest.customdomain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.customdomain.DomainState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DomainBodyTest {

    @Test
    void each_state_says_what_to_do_now() {
        var waiting = DomainBody.todo(new DomainState.Waiting("arn", List.of(), Instant.EPOCH));
        assertTrue(String.valueOf(waiting).startsWith("Enter the record that proves it"), waiting);
        assertEquals(
                "Deploy (apidirect deploy), then enter the second record, which leads callers to the load balancer.",
                DomainBody.todo(new DomainState.Issued("arn", List.of(), Instant.EPOCH)));
        assertNull(DomainBody.todo(new DomainState.Removed(Instant.EPOCH)));
    }
}
