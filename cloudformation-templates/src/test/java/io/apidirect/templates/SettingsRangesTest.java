package io.apidirect.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.settings.Kind;
import io.apidirect.domain.settings.Setting;
import io.apidirect.domain.settings.Settings;
import io.apidirect.templates.TemplateValue.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manifest allows, CloudFormation takes: a change set must not be the first to refuse. */
class SettingsRangesTest {

    /**
     * The renderer has another word for these, or a rule of the manifest takes away what is
     * between.
     */
    private static final Set<String> FITTED =
            Set.of("Architecture", "BuildComputeType", "ContainerInsights", "FlowLogTraffic");

    /** Fargate's pairs are a rule of the manifest; 0 takes the growth of a database away. */
    private static final Set<String> WIDER_BY_HAND = Set.of("Memory", "MaxStorageGiB");

    @Test
    void the_limits_of_a_setting_are_within_those_of_its_parameter() {
        var refused = new ArrayList<String>();
        var looked = 0;
        for (var setting : Settings.ALL) {
            for (var parameter : parametersOf(setting)) {
                looked++;
                limits(setting)
                        .filter(it -> !Allowed.of(parameter).takes(it))
                        .forEach(it -> refused.add(setting.path() + ": " + it));
            }
        }
        assertEquals(List.of(), refused);
        assertTrue(looked > 60, looked + " parameters were looked at");
    }

    private static List<Mapping> parametersOf(Setting<?> setting) {
        return CheckedIn.LAYERS.stream()
                .map(it -> CheckedIn.of(it).template().mapping("Parameters"))
                .filter(it -> it.entries().containsKey(setting.parameter()))
                .filter(_ -> !FITTED.contains(setting.parameter()))
                .map(it -> it.mapping(setting.parameter()))
                .toList();
    }

    /** One truth: whoever deploys a template by hand has the range of the manifest. */
    @Test
    void a_setting_and_its_parameter_take_the_same_values() {
        var differing = new ArrayList<String>();
        for (var setting : Settings.ALL) {
            for (var parameter : parametersOf(setting)) {
                var allowed = Allowed.of(parameter);
                candidates(setting, allowed)
                        .filter(_ -> !WIDER_BY_HAND.contains(setting.parameter()))
                        .filter(it -> setting.kind().refusal(it).isEmpty() != allowed.takes(it))
                        .forEach(it -> differing.add(setting.path() + ": " + it));
            }
        }
        assertEquals(List.of(), differing);
    }

    private static Stream<String> candidates(Setting<?> setting, Allowed allowed) {
        return switch (setting.kind()) {
            case Kind.WholeNumber number ->
                    IntStream.concat(
                                    around(number.minimum(), number.maximum()),
                                    around(allowed.least(), allowed.most()))
                            .mapToObj(String::valueOf);
            case Kind.Choice choice ->
                    Stream.concat(choice.choices().stream(), allowed.listed().stream());
            case Kind.Flag _ -> Stream.concat(limits(setting), allowed.listed().stream());
            case Kind.Text _, Kind.TextList _ -> Stream.of();
        };
    }

    private static IntStream around(int least, int most) {
        return IntStream.concat(
                IntStream.of(most - 1, most, most + 1), IntStream.rangeClosed(least - 1, 110));
    }

    private static Stream<String> limits(Setting<?> setting) {
        return switch (setting.kind()) {
            case Kind.WholeNumber number when number.choices().isEmpty() ->
                    Stream.of(number.minimum(), number.maximum()).map(String::valueOf);
            case Kind.WholeNumber number -> number.choices().stream().map(String::valueOf);
            case Kind.Choice choice -> choice.choices().stream();
            case Kind.Flag _ -> Stream.of("true", "false");
            case Kind.Text _, Kind.TextList _ ->
                    Stream.of(setting.example()).filter(it -> !it.startsWith("["));
        };
    }
}
