package io.apidirect.aws.deployment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggedResourcesTest {

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ecs:eu-west-1:1:service/shop/web, ecs:service, web",
        "arn:aws:secretsmanager:eu-west-1:1:secret:apidirect/shop/dev/TOKEN-a1b2c3, secretsmanager:secret, TOKEN",
        "arn:aws:s3:::shop-source, s3, shop-source",
        "arn:aws:logs:eu-west-1:1:log-group:/apidirect/shop/dev, logs:log-group, dev"
    })
    void whatRemainsIsNamedAsPeopleNameIt(String arn, String type, String name) {
        var remaining = TaggedResources.remaining(arn);
        assertEquals(type, remaining.type());
        assertEquals(name, remaining.name());
    }
}
