package io.apidirect.simulator.aws.elb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A share in percent is that share of the calls, at any moment. */
class WeightsTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 10, 20, 50, 99, 100})
    void aGroupGetsItsShareOfAnyHundredCalls(int percent) {
        var groups = JsonNodeFactory.instance.arrayNode();
        groups.addObject().put("TargetGroupArn", "new").put("Weight", percent);
        groups.addObject().put("TargetGroupArn", "old").put("Weight", 100 - percent);
        for (int start = 0; start < 1000; start += 100) {
            long got =
                    IntStream.range(start, start + 100)
                            .filter(turn -> Weights.chosen(groups, turn).equals("new"))
                            .count();
            assertEquals(percent, got, 1.5);
        }
    }
}
