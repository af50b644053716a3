package io.apidirect.persistence.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.apidirect.domain.deployment.ChangePlan;
import io.apidirect.domain.deployment.Deploying;
import io.apidirect.domain.project.EnvironmentId;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.domain.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final OrganizationId ORGANIZATION =
            new OrganizationId(UUID.fromString("01936f0e-0000-7000-8000-000000000001"));

    sealed interface Light {
        record Red() implements Light {}

        record Green(Instant since) implements Light {}

        record FlashingYellow(Duration every, @Nullable String reason) implements Light {
            boolean isAlarming() {
                return true;
            }
        }
    }

    record Name(String text) {}

    record Crossing(
            OrganizationId owner,
            Name name,
            Light light,
            List<Light> history,
            Map<String, Light> byLane) {}

    @Test
    void every_state_comes_back_as_what_it_was() {
        var crossing =
                new Crossing(
                        ORGANIZATION,
                        new Name("Main and First"),
                        new Light.Green(NOON),
                        List.of(
                                new Light.Red(),
                                new Light.FlashingYellow(Duration.ofSeconds(2), null)),
                        Map.of("left", new Light.Red()));
        assertEquals(crossing, Json.read(Json.write(crossing), Crossing.class));
    }

    @Test
    void a_plan_comes_back_with_its_cost() {
        var content = Deploying.aPlan(new EnvironmentId(UUID.randomUUID())).content();
        assertEquals(content, Json.read(Json.write(content), ChangePlan.Content.class));
    }

    @Test
    void a_plan_of_before_there_were_costs_has_none() {
        var content = Deploying.aPlan(new EnvironmentId(UUID.randomUUID())).content();
        var old = Json.write(content).replaceFirst(",\"cost\":.*$", "}");
        assertEquals(Optional.empty(), Json.read(old, ChangePlan.Content.class).cost());
    }

    @Test
    void a_sealed_type_is_told_by_its_discriminator() {
        assertEquals(
                "{\"is\":\"flashing-yellow\",\"every\":\"PT2S\",\"reason\":\"works\"}",
                Json.write(new Light.FlashingYellow(Duration.ofSeconds(2), "works")));
        assertEquals(
                new Light.Green(NOON),
                Json.read("{\"is\":\"green\",\"since\":\"2026-11-21T12:00:00Z\"}", Light.class));
    }

    @Test
    void ids_and_single_values_are_written_bare() {
        assertEquals("\"" + ORGANIZATION.text() + "\"", Json.write(ORGANIZATION));
        assertEquals("\"Main\"", Json.write(new Name("Main")));
        assertEquals(new Name("Main"), Json.read("\"Main\"", Name.class));
    }

    @Test
    void the_id_of_something_else_is_refused() {
        var json = Json.write(ORGANIZATION);
        assertThrows(IllegalStateException.class, () -> Json.read(json, UserId.class));
    }

    @Test
    void what_a_newer_version_added_is_ignored() {
        assertEquals(new Light.Red(), Json.read("{\"is\":\"red\",\"brightness\":3}", Light.class));
    }
}
