package io.apidirect.domain.cost;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price that is another one now.
 *
 * @param before USD for one unit; empty where none was known
 */
public record PriceChange(
        String usageType, String unit, Optional<BigDecimal> before, BigDecimal after) {}
