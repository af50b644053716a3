package io.apidirect.persistence.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.domain.shared.Actor;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.PostgresForTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final PostgresForTests DATABASE = PostgresForTests.running();
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final OrganizationId ORGANIZATION = new OrganizationId(UUID.randomUUID());

    private final Reactions reactions = new Reactions();
    private final Relay relay =
            new Relay(
                    new NewEvents(DATABASE.session()),
                    new Deliveries(DATABASE.session()),
                    reactions,
                    DATABASE);
    private final List<Runnable> afterCommit = new ArrayList<>();
    private int wakeUps;

    record Opened(String subject, String door) implements DomainEvent {
        @Override
        public String name() {
            return "door.opened.v1";
        }

        @Override
        public OrganizationId organization() {
            return ORGANIZATION;
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public Instant at() {
            return NOON;
        }
    }

    static final class House extends Aggregate<Opened> {
        void open(String subject, String door) {
            happened(new Opened(subject, door));
        }
    }

    static final class Reactions implements Relay.Reactions {
        final List<String> heard = new ArrayList<>();
        final Set<String> failing = new HashSet<>();

        @Override
        public List<String> to(String name) {
            return name.equals("door.opened.v1") ? List.of("greet", "count") : List.of();
        }

        @Override
        public void react(String reaction, EventEnvelope event) {
            if (failing.contains(reaction)) {
                throw new IllegalStateException(reaction + " is not well");
            }
            heard.add(reaction + " " + event.subject() + " " + event.payload().contains("front"));
        }
    }

    @BeforeEach
    void empty() {
        DATABASE.runInNew(
                () ->
                        DATABASE.session()
                                .createNativeMutationQuery("delete from outbox")
                                .executeUpdate());
    }

    @Test
    void every_reaction_hears_every_event_once_and_in_order() {
        open("house-1", "front");
        open("house-1", "back");
        relay.drain(() -> true);
        relay.drain(() -> true);
        assertEquals(
                List.of("count house-1 true", "count house-1 false"),
                reactions.heard.stream().filter(h -> h.startsWith("count")).toList());
        assertEquals(4, reactions.heard.size());
    }

    @Test
    void a_failing_reaction_waits_alone_and_keeps_the_order_of_its_aggregate() {
        reactions.failing.add("greet");
        open("house-1", "front");
        open("house-1", "back");
        open("house-2", "front");
        relay.drain(() -> true);
        assertEquals(3, reactions.heard.stream().filter(h -> h.startsWith("count")).count());
        reactions.failing.clear();
        makeDue();
        relay.drain(() -> true);
        assertEquals(
                List.of("greet house-1 true", "greet house-1 false"),
                reactions.heard.stream().filter(h -> h.startsWith("greet house-1")).toList());
    }

    @Test
    void a_reaction_that_keeps_failing_is_given_up_and_no_longer_holds_up_others() {
        reactions.failing.add("greet");
        open("house-1", "front");
        for (int attempt = 0; attempt < 12; attempt++) {
            relay.drain(() -> true);
            makeDue();
        }
        assertEquals(1, count("select count(*) from outbox_delivery where dead_at is not null"));
        reactions.failing.clear();
        open("house-1", "back");
        relay.drain(() -> true);
        assertTrue(reactions.heard.contains("greet house-1 false"));
    }

    @Test
    void a_rolled_back_save_publishes_nothing_and_wakes_nobody() {
        try {
            DATABASE.runInNew(
                    () -> {
                        publish("house-1", "front");
                        throw new IllegalStateException("rolled back");
                    });
        } catch (IllegalStateException _) {
            afterCommit.clear();
        }
        relay.drain(() -> true);
        assertEquals(List.of(), reactions.heard);
        assertEquals(0, wakeUps);
    }

    @Test
    void what_was_delivered_long_ago_goes_and_what_was_given_up_stays() {
        open("house-old", "front");
        relay.drain(() -> true);
        reactions.failing.add("greet");
        open("house-dead", "front");
        relay.drain(() -> true);
        reactions.failing.clear();
        change("update outbox_delivery set dead_at = now() where delivered_at is null");
        change("update outbox set published_at = now() - interval '31 days'");
        open("house-new", "front");
        relay.drain(() -> true);
        open("house-unseen", "front");
        assertEquals(1, relay.tidyUp(() -> true));
        assertEquals(0, count("select count(*) from outbox where subject = 'house-old'"));
        assertEquals(0, count("select count(*) from outbox_delivery where subject = 'house-old'"));
        assertEquals(3, count("select count(*) from outbox"));
    }

    @Test
    void a_save_wakes_the_relay_after_its_commit() {
        open("house-1", "front");
        assertEquals(1, wakeUps);
    }

    private void open(String house, String door) {
        DATABASE.runInNew(() -> publish(house, door));
        afterCommit.forEach(Runnable::run);
        afterCommit.clear();
    }

    private void publish(String house, String door) {
        var aggregate = new House();
        aggregate.open(house, door);
        new Outbox(DATABASE.session(), UUID::randomUUID, afterCommit::add, () -> wakeUps++)
                .publish(aggregate);
    }

    private void makeDue() {
        change("update outbox_delivery set due_at = now() - interval '1 second'");
    }

    private static void change(String sql) {
        DATABASE.runInNew(() -> DATABASE.session().createNativeMutationQuery(sql).executeUpdate());
    }

    private long count(String sql) {
        return DATABASE.inNew(
                () -> DATABASE.session().createNativeQuery(sql, Long.class).getSingleResult());
    }
}
