package io.apidirect.persistence.accountlink;

import io.apidirect.domain.accountlink.AccountLinkId;
import io.apidirect.domain.accountlink.AccountLinkState;
import io.apidirect.domain.accountlink.AwsAccountId;
import io.apidirect.domain.accountlink.AwsAccountLink;
import io.apidirect.domain.accountlink.ExternalId;
import io.apidirect.domain.accountlink.ExternalIdRotation;
import io.apidirect.domain.accountlink.Region;
import io.apidirect.domain.shared.Cursor;
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
import org.jspecify.annotations.Nullable;

/** One link; {@code status} and {@code checkedAt} repeat what indexes need of the state. */
@Entity
@Table(name = "account_link")
@SuppressWarnings("NullAway.Init") // Hibernate fills the fields
class AccountLinkRow {

    @Id private UUID id;

    @Column(name = "organization_id")
    private UUID organization;

    private String name;

    @Column(name = "aws_account_id")
    private String awsAccountId;

    private String region;

    @Column(name = "external_id")
    private String externalId;

    @Column(name = "created_at")
    private Instant createdAt;

    private String status;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private String state;

    @JdbcTypeCode(SqlTypes.JSON)
    private String rotation;

    @Version private long version;

    static AccountLinkRow of(AwsAccountLink.Snapshot link) {
        var row = new AccountLinkRow();
        row.id = link.id().value();
        row.organization = link.organization().value();
        row.name = link.name();
        row.awsAccountId = link.account().value();
        row.region = link.region().value();
        row.externalId = link.externalId().value();
        row.createdAt = link.createdAt();
        row.status = link.state().status();
        row.checkedAt = checkedAt(link.state());
        row.state = Json.write(link.state());
        row.rotation = Json.write(link.rotation());
        row.version = Math.max(1, link.version());
        return row;
    }

    Cursor place() {
        return new Cursor(createdAt, id);
    }

    AwsAccountLink link() {
        return AwsAccountLink.restore(
                new AwsAccountLink.Snapshot(
                        new AccountLinkId(id),
                        new OrganizationId(organization),
                        name,
                        new AwsAccountId(awsAccountId),
                        new Region(region),
                        new ExternalId(externalId),
                        Json.read(rotation, ExternalIdRotation.class),
                        createdAt,
                        Json.read(state, AccountLinkState.class),
                        version));
    }

    private static @Nullable Instant checkedAt(AccountLinkState state) {
        return switch (state) {
            case AccountLinkState.Verified verified -> verified.checkedAt();
            case AccountLinkState.Broken broken -> broken.checkedAt();
            case AccountLinkState.Pending _, AccountLinkState.Revoked _ -> null;
        };
    }
}
