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
