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
            Parameters:
              Snapshot: {Type: String, Default: ''}
              Connections: {Type: String, Default: '60'}
              Memory: {Type: String, Default: '5000'}
              Copies: {Type: String, Default: '0'}
            Conditions:
              IsNew: !Equals [!Ref Snapshot, '']
              HasCopies: !Equals [!Ref Copies, '2']
            Resources:
              Group:
                Type: AWS::RDS::DBParameterGroup
                Properties:
                  Description: of the test
                  Family: postgres17
                  Parameters:
                    max_connections: !Ref Connections
                    work_mem: !Ref Memory
                    synchronous_commit: local
              CopyOne:
                Type: AWS::RDS::DBInstance
                Condition: HasCopies
                Properties: {SourceDBInstanceIdentifier: !Ref Database, DBInstanceClass: db.t4g.micro}
              CopyTwo:
                Type: AWS::RDS::DBInstance
                Condition: HasCopies
                Properties: {SourceDBInstanceIdentifier: !Ref Database, DBInstanceClass: db.t4g.micro}
              Database:
                Type: AWS::RDS::DBInstance
                DeletionPolicy: Snapshot
                Properties:
                  Engine: postgres
                  DBInstanceClass: db.t4g.micro
                  AllocatedStorage: '20'
                  DBParameterGroupName: !Ref Group
                  ManageMasterUserPassword: true
                  MasterUsername: !If [IsNew, api, !Ref AWS::NoValue]
                  DBName: !If [IsNew, shop, !Ref AWS::NoValue]
                  DBSnapshotIdentifier: !If [IsNew, !Ref AWS::NoValue, !Ref Snapshot]
            Outputs:
              Id: {Value: !Ref Database}
              Port: {Value: !GetAtt Database.Endpoint.Port}
              Secret: {Value: !GetAtt Database.MasterUserSecret.SecretArn}
              Readers:
                Value: !If [HasCopies, !Sub '${CopyOne.Endpoint.Address} ${CopyTwo.Endpoint.Address}', none]
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
        deploy(settings, "CREATE_COMPLETE");
    }

    private void deploy(Map<String, String> settings, String ending) {
        aws.change(STACK, TEMPLATE, settings);
        assertEquals(
                ending,
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
        return connection("127.0.0.1", password);
    }

    private Connection connection(String host, String password) throws SQLException {
        var url = "jdbc:postgresql://%s:%s/shop".formatted(host, aws.output(STACK, "Port"));
        return DriverManager.getConnection(url, secret().path("username").asText(), password);
    }

    private void tell(String sql) throws SQLException {
        try (var connection = connection(secret().path("password").asText());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        return ask("127.0.0.1", sql);
    }

    private String ask(String host, String sql) throws SQLException {
        try (var connection = connection(host, secret().path("password").asText());
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

    @Test
    void itTakesTheParametersOfItsGroupSomeOfThemAtAReboot() throws SQLException {
        assertEquals("60", ask("show max_connections"));
        assertEquals("5000kB", ask("show work_mem"));
        assertEquals("local", ask("show synchronous_commit"));

        deploy(Map.of("Memory", "6000", "Connections", "70"), "UPDATE_COMPLETE");
        Await.until(() -> answer("show work_mem"), "6000kB"::equals);
        assertEquals("60", ask("show max_connections"));
        try (var rds = aws.administrator(RdsClient.builder())) {
            assertEquals("pending-reboot", applied(rds));
            var id = aws.output(STACK, "Id");
            rds.rebootDBInstance(it -> it.dbInstanceIdentifier(id));
            assertEquals("in-sync", applied(rds));
            assertEquals("70", ask("show max_connections"));
        }

        deploy(Map.of("Memory", "6 MB"), "UPDATE_ROLLBACK_COMPLETE");
        assertTrue(
                aws.failures(STACK)
                        .toString()
                        .contains("Invalid parameter value: 6 MB for: work_mem"),
                () -> aws.failures(STACK).toString());
    }

    private String applied(RdsClient rds) {
        return described(rds).dbParameterGroups().getFirst().parameterApplyStatus();
    }

    private String answer(String sql) {
        try {
            return ask(sql);
        } catch (SQLException notYet) {
            return String.valueOf(notYet.getMessage());
        }
    }

    @Test
    void itsCopiesFollowItAndTakeNothingFromOthers() throws SQLException {
        tell("create table orders (item text)");
        deploy(Map.of("Copies", "2"), "UPDATE_COMPLETE");
        tell("insert into orders values ('tea')");
        for (var host : aws.output(STACK, "Readers").split(" ", -1)) {
            Await.until(() -> copied(host), "tea"::equals);
            var refusal =
                    assertThrows(
                            SQLException.class,
                            () -> ask(host, "insert into orders values ('salt') returning item"));
            assertTrue(String.valueOf(refusal.getMessage()).contains("read-only transaction"));
        }

        simulator.close();
        simulator = Simulator.start(Options.quick(data));
        aws = Deployments.again(simulator.endpoint());
        Await.until(this::isOpen, it -> it);
        tell("update orders set item = 'salt'");
        for (var host : aws.output(STACK, "Readers").split(" ", -1)) {
            Await.until(() -> copied(host), "salt"::equals);
        }
        deploy(Map.of(), "UPDATE_COMPLETE");
    }

    private String copied(String host) {
        try {
            return ask(host, "select string_agg(item, ' ') from orders");
        } catch (SQLException notYet) {
            return String.valueOf(notYet.getMessage());
        }
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
