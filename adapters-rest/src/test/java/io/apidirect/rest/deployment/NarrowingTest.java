package io.apidirect.rest.deployment;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.deployment.DeploymentState;
import io.apidirect.rest.shared.RequestRefused;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrowingTest {

    @Test
    void anUnknownStatusIsRefusedWithTheWords() {
        var refused = assertThrows(RequestRefused.class, () -> Narrowing.requireStatus("finished"));
        var detail = String.valueOf(refused.getMessage());
        assertTrue(detail.contains("'status'") && detail.contains("rolled-back"), detail);
    }

    @Test
    void everyStateHasItsWord() {
        var words =
                Arrays.stream(DeploymentState.class.getPermittedSubclasses())
                        .map(state -> state.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1"))
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
        assertEquals(words, Set.copyOf(DeploymentState.SLUGS));
        assertDoesNotThrow(() -> words.forEach(Narrowing::requireStatus));
    }

    @Test
    void anEnvironmentIsNamedWithinItsProject() {
        assertThrows(RequestRefused.class, () -> Narrowing.requireProject(null, "dev"));
        assertDoesNotThrow(() -> Narrowing.requireProject("shop", "dev"));
        assertDoesNotThrow(() -> Narrowing.requireProject("shop", null));
    }
}
