package io.apidirect.simulator.aws.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.apidirect.simulator.aws.Options;
import io.apidirect.simulator.aws.Simulator;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.rds.RdsClient;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DbSnapshotNotFoundException;
import software.amazon.awssdk.services.rds.model.RdsException;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A database of RDS is a PostgreSQL that can be called, kept and brought back. */
class PostgresTest {

    private static final String STACK = "apidirect-hello-dev-data";
    private static final String TEMPLATE =
            """
            Parameters: {Snapshot: {Type: String, Default: ''}}
            Conditions: {IsNew: !Equals [!Ref Snapshot, '']}
            Resources:
              Database:
                Type: AWS::RDS::DBInstance
                DeletionPolicy: Snapshot
                Properties:
                  Engine: postgres
                  DBInstanceClass: db.t4g.micro
                  AllocatedStorage: '20'
                  ManageMasterUserPassword: true
                  MasterUsername: !If [IsNew, api, !Ref AWS::NoValue]
                  DBName: !If [IsNew, shop, !Ref AWS::NoValue]
                  DBSnapshotIdentifier: !If [IsNew, !Ref AWS::NoValue, !Ref Snapshot]
            Outputs:
              Id: {Value: !Ref Database}
              Port: {Value: !GetAtt Database.Endpoint.Port}
              Secret: {Value: !GetAtt Database.MasterUserSecret.SecretArn}
            """;

    @TempDir Path data;
    private Simulator simulator;
    private Deployments aws;

    @BeforeEach
    void start() {
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.in(simulator.endpoint());
        deploy(Map.of());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private void deploy(Map<String, String> settings) {
        aws.change(STACK, TEMPLATE, settings);
        assertEquals(
                "CREATE_COMPLETE",
                aws.settled(STACK).stackStatusAsString(),
                () -> aws.failures(STACK).toString());
    }

    private JsonNode secret() {
        try (var secrets = aws.administrator(SecretsManagerClient.builder())) {
            var arn = aws.output(STACK, "Secret");
            return new ObjectMapper()
                    .readTree(secrets.getSecretValue(it -> it.secretId(arn)).secretString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connection(String password) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:%s/shop".formatted(aws.output(STACK, "Port"));
        return DriverManager.getConnection(url, secret().path("username").asText(), password);
    }

    private void tell(String sql) throws SQLException {
        try (var connection = connection(secret().path("password").asText());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = connection(secret().path("password").asText());
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            assertTrue(found.next());
            return found.getString(1);
        }
    }

    private DBInstance described(RdsClient rds) {
        var id = aws.output(STACK, "Id");
        return rds.describeDBInstances(it -> it.dbInstanceIdentifier(id)).dbInstances().getFirst();
    }

    @Test
    void whatItHoldsOutlivesTheSimulatorAndComesBackFromASnapshot() throws SQLException {
        tell("create table orders (item text)");
        tell("insert into orders values ('tea')");
        assertThrows(SQLException.class, () -> connection("a wrong one"));
        try (var rds = aws.administrator(RdsClient.builder())) {
            var id = aws.output(STACK, "Id");
            rds.createDBSnapshot(
                    it -> it.dbInstanceIdentifier(id).dbSnapshotIdentifier("before-the-change"));
        }
        tell("insert into orders values ('salt')");

        simulator.close();
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.again(simulator.endpoint());
        Await.until(this::isOpen, it -> it);
        assertEquals("2", ask("select count(*) from orders"));

        aws.delete(STACK);
        deploy(Map.of("Snapshot", "before-the-change"));
        assertEquals("tea", ask("select string_agg(item, ' ') from orders"));
    }

    private boolean isOpen() {
        try (var _ = connection(secret().path("password").asText())) {
            return true;
        } catch (SQLException _) {
            return false;
        }
    }

    @Test
    void peopleLookAtItAndChangeWhatTheyMay() {
        try (var rds = aws.administrator(RdsClient.builder())) {
            var database = described(rds);
            assertEquals("available", database.dbInstanceStatus());
            assertEquals(20, database.allocatedStorage());
            assertEquals(aws.output(STACK, "Port"), "" + database.endpoint().port());
            var id = database.dbInstanceIdentifier();
            assertThrows(
                    RdsException.class,
                    () ->
                            rds.modifyDBInstance(
                                    it -> it.dbInstanceIdentifier(id).allocatedStorage(10)));
            rds.modifyDBInstance(it -> it.dbInstanceIdentifier(id).deletionProtection(true));
            assertTrue(described(rds).deletionProtection());

            rds.createDBSnapshot(it -> it.dbInstanceIdentifier(id).dbSnapshotIdentifier("mine"));
            assertThrows(
                    RdsException.class,
                    () ->
                            rds.createDBSnapshot(
                                    it ->
                                            it.dbInstanceIdentifier(id)
                                                    .dbSnapshotIdentifier("mine")));
            assertEquals(1, rds.describeDBSnapshots().dbSnapshots().size());
            rds.deleteDBSnapshot(it -> it.dbSnapshotIdentifier("mine"));
            assertThrows(
                    DbSnapshotNotFoundException.class,
                    () -> rds.deleteDBSnapshot(it -> it.dbSnapshotIdentifier("mine")));
        }
    }
}
