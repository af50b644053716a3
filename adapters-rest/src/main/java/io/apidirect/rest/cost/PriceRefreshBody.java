package io.apidirect.rest.cost;

import io.apidirect.application.cost.RefreshPrices;
import io.apidirect.domain.cost.PriceAnswer;
import io.apidirect.domain.cost.PriceChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a refresh read. */
@Schema(name = "PriceRefresh", description = "What was read in AWS's own price list")
record PriceRefreshBody(
        @Schema(examples = "eu-west-1") String region,
        Instant refreshedAt,
        @Schema(description = "How many prices were read") int read,
        @Schema(description = "How many were not found") int notFound,
        @Schema(description = "Prices that are others now") List<PriceChangeBody> changes,
        @Schema(description = "What AWS's list has no price of; shipped ones count on, as doubtful")
                List<MissingPriceBody> missing) {

    static PriceRefreshBody of(RefreshPrices.Outcome outcome) {
        var answer = outcome.read().answer();
        return new PriceRefreshBody(
                outcome.read().region(),
                outcome.read().refreshedAt(),
                answer.prices().size(),
                answer.missing().size(),
                outcome.changes().stream().map(PriceChangeBody::of).toList(),
                answer.missing().stream().map(MissingPriceBody::of).toList());
    }

    /** One price that changed. */
    @Schema(name = "PriceChange")
    record PriceChangeBody(
            String usageType,
            String unit,
            @Schema(description = "USD for one unit; absent where none was known")
                    @Nullable BigDecimal before,
            @Schema(description = "USD for one unit") BigDecimal after) {

        static PriceChangeBody of(PriceChange change) {
            return new PriceChangeBody(
                    change.usageType(),
                    change.unit(),
                    change.before().orElse(null),
                    change.after());
        }
    }

    /** One price that was not found. */
    @Schema(name = "MissingPrice")
    record MissingPriceBody(String usageType, String reason) {

        static MissingPriceBody of(PriceAnswer.Missing missing) {
            return new MissingPriceBody(missing.usageType(), missing.reason());
        }
    }
}
