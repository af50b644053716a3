package io.apidirect.domain.project;

import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.PlainText;
import io.apidirect.domain.shared.RuleBroken;
import io.apidirect.domain.shared.TemplateText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The plain variables of an environment, by name; small enough to travel inside a template. */
public record Variables(SortedMap<VariableName, String> values) {

    public static final int MOST = 100;

    private static final int LONGEST_VALUE = 4_096;
    private static final int LARGEST_IN_ALL = 16_384;

    public Variables {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    public static Variables none() {
        return new Variables(Collections.emptySortedMap());
    }

    /**
     * These variables and one more, or one with a new value.
     *
     * @throws RuleBroken with every fault of name and value at once
     */
    public Variables with(String name, String value) {
        var faults = new ArrayList<Fault>();
        VariableName.fault(name).ifPresent(fault -> faults.add(new Fault("/name", fault)));
        if (bytes(value) > LONGEST_VALUE) {
            faults.add(new Fault("/value", "A variable's value has at most 4096 bytes."));
        }
        if (!PlainText.isWhole(value)
                || value.chars()
                        .anyMatch(c -> Character.isISOControl(c) && "\n\r\t".indexOf(c) < 0)) {
            faults.add(new Fault("/value", "A variable's value has no control characters."));
        }
        TemplateText.faultOfPart(value).ifPresent(it -> faults.add(new Fault("/value", it)));
        refuse(name, faults);
        var changed = new TreeMap<>(values);
        changed.put(new VariableName(name), value);
        requireRoom(name, changed);
        return new Variables(changed);
    }

    public Variables without(VariableName name) {
        var changed = new TreeMap<>(values);
        changed.remove(name);
        return new Variables(changed);
    }

    private static void requireRoom(String name, Map<VariableName, String> changed) {
        var faults = new ArrayList<Fault>();
        if (changed.size() > MOST) {
            faults.add(new Fault("", "An environment has at most 100 variables."));
        }
        int all =
                changed.entrySet().stream()
                        .mapToInt(e -> bytes(e.getKey().value()) + bytes(e.getValue()))
                        .sum();
        if (all > LARGEST_IN_ALL) {
            faults.add(
                    new Fault(
                            "/value",
                            "All variables of an environment have at most 16384 bytes together,"
                                    + " not %d.".formatted(all)));
        }
        refuse(name, faults);
    }

    private static void refuse(String name, ArrayList<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new RuleBroken(
                    ProjectRule.VARIABLE_IS_WELL_FORMED,
                    "The variable '%s' has faults.".formatted(PlainText.excerpt(name)),
                    faults);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
