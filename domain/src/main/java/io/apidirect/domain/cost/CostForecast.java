package io.apidirect.domain.cost;

import java.math.BigDecimal;

/**
 * What an environment would cost, against what it costs as it stands.
 *
 * @param standing USD a month of what stands; zero where nothing does
 */
public record CostForecast(CostEstimate estimate, BigDecimal standing) {

    /** USD a month, more (or, negative, less) than today. */
    public BigDecimal delta() {
        return estimate.total().subtract(standing);
    }
}
