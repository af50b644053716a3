package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What callers are assumed to do, from which follows what is paid by use.
 *
 * @param requestsPerSecond of the whole service, on average over the month
 */
record Traffic(BigDecimal requestsPerSecond) {

    static final BigDecimal HOURS = new BigDecimal(730);

    /** A young API: five million requests a month and task. */
    static final BigDecimal QUIET_PER_TASK = new BigDecimal(2);

    /** What a vCPU serves for hours: small JSON answers, a query each, CPU at about a half. */
    static final BigDecimal FULL_PER_VCPU = new BigDecimal(50);

    private static final BigDecimal SECONDS = HOURS.multiply(new BigDecimal(3600));
    private static final BigDecimal MILLION = new BigDecimal(1_000_000);

    /** A capacity unit takes 25 new connections a second; each request is taken as one. */
    private static final BigDecimal CONNECTIONS_PER_LCU = new BigDecimal(25);

    /** One line of 200 bytes for each request. */
    private static final BigDecimal LOG_GB_PER_MILLION = new BigDecimal("0.2");

    private static final BigDecimal NAT_GB_PER_MILLION = new BigDecimal("2");
    private static final BigDecimal FLOW_GB_PER_MILLION = new BigDecimal("0.3");

    BigDecimal millionsOfRequests() {
        return requestsPerSecond.multiply(SECONDS).divide(MILLION, 6, RoundingMode.HALF_EVEN);
    }

    BigDecimal capacityUnits() {
        return requestsPerSecond.divide(CONNECTIONS_PER_LCU, 4, RoundingMode.HALF_EVEN);
    }

    BigDecimal logGb() {
        return millionsOfRequests().multiply(LOG_GB_PER_MILLION);
    }

    /** What the tasks exchange with the outside, through gateways or endpoints. */
    BigDecimal outwardGb() {
        return millionsOfRequests().multiply(NAT_GB_PER_MILLION);
    }

    BigDecimal flowLogGb() {
        return millionsOfRequests().multiply(FLOW_GB_PER_MILLION);
    }
}
