package io.apidirect.bootstrap.configuration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void defaults_hold_where_nothing_is_set() {
        var settings = Settings.fromEnvironment(Map.of());
        assertEquals(10, settings.the(Settings.JOBS_THREADS));
        assertTrue(settings.find(Settings.HTTP_PORT).isEmpty());
    }

    @Test
    void a_variable_wins_over_the_default() {
        var settings = Settings.fromEnvironment(Map.of("APIDIRECT_JOBS_THREADS", "3"));
        assertEquals(3, settings.the(Settings.JOBS_THREADS));
    }

    @Test
    void every_wrong_setting_is_named_at_once_with_what_would_be_right() {
        var wrong =
                assertThrows(
                        WrongSettings.class,
                        () ->
                                Settings.fromEnvironment(
                                        Map.of(
                                                "APIDIRECT_HTTP_PORT", "eighty",
                                                "APIDIRECT_DATABASE_URL", "postgres://somewhere",
                                                "APIDIRECT_OPERATOR_PASSWORD", "short")));
        assertEquals(
                List.of(
                        "APIDIRECT_DATABASE_URL is 'postgres://somewhere', but must look like"
                                + " jdbc:postgresql://host:5432/apidirect",
                        "APIDIRECT_HTTP_PORT is 'eighty', but must be a port from 1 to 65535",
                        "APIDIRECT_OPERATOR_PASSWORD needs at least 12 characters"),
                String.valueOf(wrong.getMessage()).lines().sorted().toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "APIDIRECT_AWS | moon | APIDIRECT_AWS is 'moon', but must be simulator, real or an address such as http://127.0.0.1:4566",
                "APIDIRECT_AWS_REGION | Europe | APIDIRECT_AWS_REGION is 'Europe', but must look like eu-west-1",
                "APIDIRECT_AWS_CONTROL_PLANE_ROLE | me | APIDIRECT_AWS_CONTROL_PLANE_ROLE is 'me', but must look like arn:aws:iam::123456789012:role/apidirect-control-plane",
                "APIDIRECT_AWS_CONTROL_PLANE_ASSUME | yes | APIDIRECT_AWS_CONTROL_PLANE_ASSUME is 'yes', but must be true or false",
                "APIDIRECT_PUBLIC_URL | api.example.com | APIDIRECT_PUBLIC_URL is 'api.example.com', but must be an address such as https://api.example.com",
                "APIDIRECT_JOBS_POLL | 5s | APIDIRECT_JOBS_POLL is '5s', but must be milliseconds from 50 to 60000",
                "APIDIRECT_NODE_NAME | '' | APIDIRECT_NODE_NAME is empty",
                "APIDIRECT_KEYSTORE_PASSWORD | short | APIDIRECT_KEYSTORE_PASSWORD needs at least 12 characters",
                "APIDIRECT_DATABASE_POOL | 6 | APIDIRECT_DATABASE_POOL is 6, but must be at least 14: APIDIRECT_JOBS_THREADS plus 4",
                "APIDIRECT_AWS_ACCESS_KEY_ID | AKIA | APIDIRECT_AWS_ACCESS_KEY_ID and APIDIRECT_AWS_SECRET_ACCESS_KEY belong together; set both or none"
            })
    void a_wrong_value_is_named_with_what_would_be_right(
            String variable, String value, String said) {
        var wrong =
                assertThrows(
                        WrongSettings.class,
                        () -> Settings.fromEnvironment(Map.of(variable, value)));
        assertEquals(said, wrong.getMessage());
    }

    @Test
    void every_setting_is_in_the_list() throws IllegalAccessException {
        for (var field : Settings.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == Setting.class) {
                assertTrue(Settings.all().contains(field.get(null)), field.getName());
            }
        }
    }

    @Test
    void the_documentation_has_exactly_these_settings() throws IOException {
        var documented =
                Files.readAllLines(Path.of("..", "docs", "server-settings.md")).stream()
                        .filter(line -> line.startsWith("| `APIDIRECT_"))
                        .toList();
        assertEquals(
                String.join("\n", Settings.all().stream().map(SettingsTest::row).toList()),
                String.join("\n", documented));
    }

    private static String row(Setting<?> setting) {
        var fallback = setting.fallback() == null ? "—" : "`" + setting.fallback() + "`";
        return "| `%s` | %s | %s | %s |"
                .formatted(setting.variable(), fallback, setting.unit(), setting.meaning());
    }

    @Test
    void names_are_unique() {
        var names = Settings.all().stream().map(Setting::variable).toArray(String[]::new);
        assertEquals(names.length, Arrays.stream(names).distinct().count());
    }
}
