package io.apidirect.persistence.cost;

import io.apidirect.domain.cost.PriceAnswer;
import io.apidirect.domain.cost.RefreshedPrices;
import io.apidirect.domain.cost.RefreshedPricesId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one organisation read of one region's prices. */
@Entity
@Table(name = "refreshed_prices")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class RefreshedPricesRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    private String region;

    @Column(name = "refreshed_at")
    private Instant refreshedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String answer;

    @Version private long version;

    static RefreshedPricesRow of(RefreshedPrices.Snapshot prices) {
        var row = new RefreshedPricesRow();
        row.id = prices.id().value();
        row.organization = prices.organization().value();
        row.region = prices.region();
        row.refreshedAt = prices.refreshedAt();
        row.answer = Json.write(prices.answer());
        row.version = Math.max(1, prices.version());
        return row;
    }

    String region() {
        return region;
    }

    RefreshedPrices prices() {
        return RefreshedPrices.restore(
                new RefreshedPrices.Snapshot(
                        new RefreshedPricesId(id),
                        new OrganizationId(organization),
                        region,
                        Json.read(answer, PriceAnswer.class),
                        refreshedAt,
                        version));
    }
}
