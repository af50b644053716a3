package io.apidirect.domain.compliance;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The control that a rule serves in each framework that knows one.
 *
 * @param ids number of the control as the framework prints it
 */
public record Controls(Map<Framework, String> ids) {

    public Controls {
        ids = Collections.unmodifiableMap(new EnumMap<>(ids));
    }

    /** One number for each framework; an empty one where the framework asks for no such thing. */
    static Controls of(String soc2, String hipaa, String pciDss, String iso27001, String gdpr) {
        var texts = List.of(soc2, hipaa, pciDss, iso27001, gdpr);
        var ids = new EnumMap<Framework, String>(Framework.class);
        for (var framework : Framework.values()) {
            var text = texts.get(framework.ordinal());
            if (!text.isEmpty()) {
                ids.put(framework, text);
            }
        }
        return new Controls(ids);
    }

    /** The same where only the given frameworks ask for it. */
    Controls only(Framework... frameworks) {
        var kept = new EnumMap<Framework, String>(ids);
        kept.keySet().retainAll(List.of(frameworks));
        return new Controls(kept);
    }

    public Optional<String> of(Framework framework) {
        return Optional.ofNullable(ids.get(framework));
    }

    /** Such as {@code hipaa 164.312(b)}, of the given frameworks. */
    public List<String> texts(Collection<Framework> of) {
        return ids.entrySet().stream()
                .filter(it -> of.contains(it.getKey()))
                .map(it -> it.getKey().text() + " " + it.getValue())
                .toList();
    }
}
