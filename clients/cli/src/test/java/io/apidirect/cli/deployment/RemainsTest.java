package io.apidirect.cli.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.apidirect.cli.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemainsTest {

    private static List<String> lines(String items) {
        return new Remains(Json.read(items.getBytes(StandardCharsets.UTF_8))).lines("shop", "dev");
    }

    @Test
    void keptSecretsAreNamedWithWhatTheyCostAndHowTheyEnd() {
        assertEquals(
                List.of(
                        "2 secrets are kept in your AWS account, with their values: TOKEN, KEY"
                                + " (0.80 USD a month), until apidirect environments delete dev -p"
                                + " shop, or apidirect secrets remove NAME."),
                lines(
                        """
                        [{"type": "secretsmanager:secret", "name": "TOKEN", "arn": "a"},
                         {"type": "secretsmanager:secret", "name": "KEY", "arn": "b"}]"""));
    }

    @Test
    void whatIsLeftOverIsListedBesideThemAndNothingIsSaidOnlyOfNothing() {
        assertEquals(
                List.of("These remain in your AWS account:", "  arn:aws:s3:::left"),
                lines("[{\"type\": \"s3\", \"name\": \"left\", \"arn\": \"arn:aws:s3:::left\"}]"));
        assertEquals(List.of("Nothing remains in your AWS account."), lines("[]"));
    }

    @Test
    void theLastSnapshotIsNamedWithItsPriceAndTheCommandThatEndsIt() {
        assertEquals(
                List.of(
                        "The last snapshot of the database is kept: apidirect-shop-dev-data-snapshot-1."
                                + " Amazon charges about 0.095 USD a month for each GiB in it (1.90 for"
                                + " 20 GiB), until aws rds delete-db-snapshot --db-snapshot-identifier"
                                + " apidirect-shop-dev-data-snapshot-1 --region eu-west-1"),
                lines(
                        """
                        [{"type": "rds:snapshot", "name": "apidirect-shop-dev-data-snapshot-1",
                          "arn": "arn:aws:rds:eu-west-1:111122223333:snapshot:apidirect-shop-dev-data-snapshot-1"}]"""));
    }
}
