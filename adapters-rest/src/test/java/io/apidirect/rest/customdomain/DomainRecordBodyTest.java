package io.apidirect.rest.customdomain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.accountlink.AccountLinks;
import io.apidirect.domain.customdomain.SomeDomains;
import io.apidirect.domain.project.EnvironmentId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DomainRecordBodyTest {

    private static DomainRecordBody way(String target, boolean isSimulated) {
        var domain =
                SomeDomains.aDomain(AccountLinks.ENGINES, new EnvironmentId(UUID.randomUUID()));
        return DomainRecordBody.of(domain.snapshot(), Optional.of(target), isSimulated)
                .items()
                .getLast();
    }

    @Test
    void aSimulatedLoadBalancerIsCalledSoWithItsFormOnAws() {
        var simulated = way("127.0.0.1:4567", true);
        assertEquals("127.0.0.1:4567", simulated.value());
        assertTrue(
                simulated.purpose().contains("simulated load balancer")
                        && simulated.purpose().contains(".elb.amazonaws.com"),
                simulated.purpose());
        assertFalse(way("lb.eu-west-1.elb.amazonaws.com", false).purpose().contains("simulated"));
    }
}
