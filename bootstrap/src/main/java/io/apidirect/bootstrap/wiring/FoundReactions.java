package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.EventEnvelope;
import io.apidirect.application.shared.Reaction;
import io.apidirect.persistence.outbox.Relay;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Map;

/** The reactions of the application ring, found by their type. */
final class FoundReactions implements Relay.Reactions {

    private final Catalogue<Reaction> reactions;

    FoundReactions(Instance<Reaction> reactions) {
        this.reactions = Catalogue.of(reactions, Reaction::name);
    }

    @Override
    public List<String> to(String name) {
        return reactions.each(reaction -> reaction.reactsTo(name)).entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void react(String reaction, EventEnvelope event) {
        reactions.with(
                reaction,
                found -> {
                    found.react(event);
                    return true;
                });
    }
}
