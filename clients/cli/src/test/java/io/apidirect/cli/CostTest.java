package io.apidirect.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CostTest {
    private static final String COST =
            """
            {"region":"us-east-1","total":60.25,%s"perMillionRequests":1.70,"unverifiedPrices":1,
             "resources":[
              {"layer":"network","logicalId":"NatGatewayA","type":"AWS::EC2::NatGateway","perMonth":33.32,
               "charges":[{"what":"NAT gateway","perMonth":32.85,"verified":true},{"what":"data","perMonth":0.47,"verified":false}]},
              {"layer":"data","logicalId":"Database","perMonth":14.40,"charges":[]},
              {"layer":"service","logicalId":"Service","perMonth":8.00,"charges":[]},
              {"layer":"network","logicalId":"Address","perMonth":3.65,"charges":[]},
              {"layer":"build","logicalId":"Images","perMonth":0.50,"charges":[]},
              {"layer":"network","logicalId":"FlowLog","perMonth":0.30,"charges":[]},
              {"layer":"build","logicalId":"SourceBucket","perMonth":0.08,"charges":[]}],
             "assumptions":["730 hours a month."],"notPriced":["tax"]}""";

    @TempDir Path folder;
    private TestServer server;
    private Tool tool;

    @BeforeEach
    void start() throws IOException {
        server = new TestServer();
        tool =
                new Tool(folder, server.url())
                        .with("APIDIRECT_PROJECT", "my-api")
                        .with("APIDIRECT_ENVIRONMENT", "dev");
        server.on(
                "GET /v1/projects/my-api/environments/dev/cost",
                200,
                "{\"cost\":"
                        + COST.formatted("")
                        + ",\"advice\":[{\"text\":\"egress: public\",\"saving\":33.32}]}");
        server.on("GET /v1/projects/my-api/environments/dev", 200, "{\"name\":\"dev\"}");
        server.on(
                "POST /v1/projects/my-api/environments/dev/plans",
                201,
                "{\"id\":\"plan_1\",\"summary\":{\"add\":0},\"layers\":[],\"cost\":"
                        + COST.formatted("\"delta\":-4.75,")
                        + "}");
        Files.writeString(
                folder.resolve("apidirect.yaml"),
                "name: my-api\nruntime: python3.12\nentryPoint: main:app\n");
        Files.writeString(
                folder.resolve("main.py"), "from fastapi import FastAPI\n\napp = FastAPI()\n");
        Files.writeString(
                folder.resolve("requirements.txt"), "fastapi==0.115.0\nuvicorn==0.32.0\n");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatStandsIsShownInFullWithWaysToPayLess() {
        assertEquals(
                """
                Cost: about 60.25 USD a month, 1.70 per million requests when busy; list prices of us-east-1, 1 of them unconfirmed.
                     33.32  network  NatGatewayA   NAT gateway 32.85, data 0.47°
                     14.40  data     Database
                      8.00  service  Service
                      3.65  network  Address
                      0.50  build    Images
                      0.30  network  FlowLog
                      0.08  build    SourceBucket
                Assumed:
                  730 hours a month.
                Not in it:
                  tax
                To pay less, where it fits:
                    -33.32  egress: public
                """,
                tool.run("cost").out());
    }

    @Test
    void aPlanShowsTheFiveDearestAndTheDifference() {
        assertEquals(
                """
                No changes: what runs is what you have.
                Cost: about 60.25 USD a month (-4.75 to what stands), 1.70 per million requests when busy; list prices of us-east-1, 1 of them unconfirmed.
                     33.32  network  NatGatewayA     NAT gateway 32.85, data 0.47°
                     14.40  data     Database
                      8.00  service  Service
                      3.65  network  Address
                      0.50  build    Images
                      0.38           2 more: --cost
                """,
                tool.run("plan").out());
    }

    @Test
    void aScriptReadsTheTotal() {
        assertEquals("60.25\n", tool.run("cost", "--json", "--query", "cost.total").out());
    }
}
