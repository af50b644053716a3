package io.apidirect.manifest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestProblemsTest {

    private static List<ManifestProblem> problems(String yaml) {
        return assertInstanceOf(ManifestResult.Invalid.class, Manifest.read(yaml)).problems();
    }

    private static ManifestProblem only(String yaml) {
        var problems = problems(yaml);
        assertEquals(1, problems.size(), () -> problems.toString());
        return problems.getFirst();
    }

    @Test
    void all_problems_are_reported_at_once_in_the_order_of_the_text() {
        var problems =
                problems(
                        """
                        name: Hello_World
                        cpus: 256
                        memory: lots
                        scaling:
                          min: 4
                          max: 2
                          target: 5
                        health:
                          path: health
                          interval: 10s
                        variables:
                          2FAST: a
                          TOKEN: b
                        secrets: [TOKEN, TOKEN]
                        egress: nat
                        """);
        assertEquals(
                List.of(
                        "1 /name",
                        "2 /cpus",
                        "3 /memory",
                        "6 /scaling/max",
                        "7 /scaling/target",
                        "9 /health/path",
                        "10 /health/interval",
                        "12 /variables/2FAST",
                        "14 /secrets",
                        "14 /secrets/1",
                        "14 /secrets",
                        "15 /egress"),
                problems.stream().map(p -> p.line() + " " + p.pointer()).toList());
        assertAll(
                problems.stream()
                        .map(p -> () -> assertFalse(p.fix().isBlank() || p.message().isBlank())));
    }

    @Test
    void a_problem_says_what_why_and_what_to_do() {
        var problem = only("name: abc\ncpu: half\n");
        assertEquals(
                new ManifestProblem(
                        2,
                        6,
                        "/cpu",
                        "`cpu` is the text \"half\"; it must be a whole number (1/1024 vCPU)",
                        "Write, for example, `cpu: 512`."),
                problem);
    }

    @ParameterizedTest
    @CsvSource({
        "entrypoint: a.b:c, entryPoint",
        "entry_point: a.b:c, entryPoint",
        "scalling: {}, scaling",
        "secret: [], secrets",
        "env: {}, Known here",
        "'health: {paths: /x}', path"
    })
    void an_unknown_setting_is_answered_with_the_one_that_was_meant(String line, String meant) {
        var problem = only("name: abc\n" + line + "\n");
        assertTrue(problem.message().contains("is not a setting"), problem.message());
        assertTrue(problem.fix().contains(meant), problem.fix());
    }

    @Test
    void a_pair_of_cpu_and_memory_that_fargate_does_not_sell_is_refused_with_the_nearest() {
        var problem = only("name: abc\ncpu: 512\nmemory: 512\n");
        assertEquals("/memory", problem.pointer());
        assertEquals("Write `memory: 1024`, or choose another cpu.", problem.fix());
        assertTrue(only("name: abc\ncpu: 256\nmemory: 8192\n").fix().contains("2048"));
    }

    @Test
    void a_health_check_must_be_answered_before_the_next_one() {
        var problem = only("name: abc\nhealth:\n  timeout: 20\n  interval: 10\n");
        assertEquals("/health/timeout", problem.pointer());
        assertEquals("Write a smaller `timeout`, or `interval: 21` or more.", problem.fix());
        assertEquals("/health/timeout", only("name: abc\nhealth: {timeout: 20}\n").pointer());
        assertInstanceOf(
                ManifestResult.Valid.class,
                Manifest.read("name: abc\nhealth: {timeout: 20, interval: 30}\n"));
    }

    @Test
    void replicas_need_backups() {
        var problem = only("name: abc\ndatabase: {replicas: 1, backupDays: 0}\n");
        assertEquals("/database/backupDays", problem.pointer());
        assertInstanceOf(
                ManifestResult.Valid.class,
                Manifest.read(
                        "name: abc\ndatabase: {enabled: false, replicas: 1, backupDays: 0}\n"));
        assertInstanceOf(
                ManifestResult.Valid.class, Manifest.read("name: abc\ndatabase: {replicas: 1}\n"));
    }

    @Test
    void memory_alone_is_judged_by_the_platform_which_knows_the_cpu_of_the_profile() {
        assertInstanceOf(ManifestResult.Valid.class, Manifest.read("name: abc\nmemory: 2048\n"));
    }

    @Test
    void the_name_under_which_our_secrets_are_kept_is_refused() {
        var problem = only("name: database\n");
        assertEquals("/name", problem.pointer());
        assertTrue(problem.message().endsWith("and not database"), problem::message);
        assertInstanceOf(ManifestResult.Valid.class, Manifest.read("name: database-api\n"));
    }

    @Test
    void a_missing_name_is_answered_with_a_line_to_add() {
        var problem = only("cpu: 256\n");
        assertEquals("/name", problem.pointer());
        assertTrue(problem.fix().startsWith("Add `name: hello-api`"), problem.fix());
    }

    @Test
    void a_setting_that_stands_twice_is_pointed_at_with_the_line_of_the_first() {
        var problem = only("name: abc\ncpu: 256\nport: 8000\ncpu: 512\n");
        assertEquals(4, problem.line());
        assertTrue(problem.message().contains("first on line 2"), problem.message());
    }

    @Test
    void every_line_that_is_indented_with_a_tab_is_named() {
        var problems = problems("name: abc\nscaling:\n\tmin: 1\n\tmax: 2\n");
        assertEquals(List.of(3, 4), problems.stream().map(ManifestProblem::line).toList());
        assertTrue(problems.getFirst().fix().contains("spaces"), problems.getFirst().fix());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~\n"})
    void an_empty_file_is_said_to_be_empty(String yaml) {
        assertEquals("The file is empty", only(yaml).message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"- a\n- b\n", "just words\n", "42\n"})
    void a_file_without_settings_is_refused(String yaml) {
        assertTrue(only(yaml).fix().contains("key: value"));
    }

    @Test
    void broken_yaml_is_reported_where_it_breaks() {
        assertEquals(2, only("name: abc\nsecrets: [A, B\nport: 1\n").line() - 1);
        assertTrue(only("name: 'abc\n").message().startsWith("This is not YAML"));
    }

    @Test
    void a_setting_without_a_value_is_not_taken_for_its_default() {
        assertEquals("`scaling` has no value", only("name: abc\nscaling:\n").message());
    }

    @ParameterizedTest
    @CsvSource({
        "runtime: 3.10, /runtime",
        "runtime: python2.7, /runtime",
        "entryPoint: app/main.py, /entryPoint",
        "entryPoint: app.main, /entryPoint",
        "workingDirectory: ../other, /workingDirectory",
        "workingDirectory: /srv, /workingDirectory",
        "cpu: 0x100, /cpu",
        "cpu: 300, /cpu",
        "port: 80, /port",
        "port: 99999999999999999999, /port",
        "architecture: arm, /architecture",
        "logs: {retentionDays: 31}, /logs/retentionDays",
        "build: {packages: ['--index-url=http://evil']}, /build/packages/0",
        "build: {dockerfile: a/../../b}, /build/dockerfile",
        "health: {path: 'http://x/'}, /health/path",
        "secrets: [database-url], /secrets/0",
        "secrets: {A: b}, /secrets",
        "variables: [A], /variables",
        "variables: {A: {b: c}}, /variables/A",
    })
    void a_wrong_value_is_refused_where_it_stands(String line, String pointer) {
        var problem = only("name: abc\n" + line.replace(';', ',') + "\n");
        assertEquals(pointer, problem.pointer(), problem.message());
        assertEquals(2, problem.line());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{resolve:secretsmanager:x}}",
                "${AWS::AccountId}",
            })
    void a_text_that_cloudformation_would_replace_is_refused(String value) {
        assertEquals(
                "/variables/A", only("name: abc\nvariables: {A: '" + value + "'}\n").pointer());
    }

    @Test
    void a_name_with_a_slash_is_one_step_of_the_pointer_to_it() {
        var manifest = "name: abc\ntags: {cost/centre: '{{resolve:ssm:x}}'}\n";
        assertTrue(
                problems(manifest).stream()
                        .anyMatch(
                                it ->
                                        it.pointer().equals("/tags/cost~1centre")
                                                && it.message()
                                                        .startsWith("`tags.cost/centre` contains")),
                () -> problems(manifest).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/monitoring/logFilters/Errors | monitoring: {logFilters: {Errors: '%s'}}",
                "/tags/owner | tags: {owner: '%s'}",
                "/database/parameters/work_mem | database: {parameters: {work_mem: '%s'}}",
                "/workers/mail/command | workers: {mail: {command: 'python %s'}}",
                "/schedules/night/command | schedules: {night: {schedule: rate(1 day), command: 'x %s'}}",
                "/entryPoint | entryPoint: '%s'",
            })
    void a_reference_to_a_secret_is_refused_wherever_it_would_land_in_a_template(
            String pointer, String yaml) {
        var manifest = "name: abc\n" + yaml.formatted("{{resolve:secretsmanager:x}}") + "\n";
        assertTrue(
                problems(manifest).stream()
                        .anyMatch(
                                it ->
                                        it.pointer().equals(pointer)
                                                && it.message().contains("{{resolve:")),
                () -> problems(manifest).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT", "APIDIRECT_URL", "AWS_CONTAINER_CREDENTIALS_FULL_URI"})
    void a_variable_of_the_platform_is_refused(String name) {
        assertEquals(
                "/variables/" + name, only("name: abc\nvariables: {" + name + ": 1}\n").pointer());
    }

    @Test
    void aliases_tags_and_further_documents_are_refused_with_their_line() {
        assertTrue(only("name: &n abc\nentryPoint: *n\n").message().contains("alias"));
        assertTrue(only("name: !x abc\n").message().contains("tag"));
        assertEquals(2, only("name: abc\n---\nname: other\n").line());
    }

    @Test
    void a_text_built_to_exhaust_the_reader_is_refused_quickly() {
        assertTimeout(
                Duration.ofSeconds(2),
                () -> {
                    assertTrue(only("[".repeat(60_000)).message().contains("nested"));
                    assertTrue(only("a: ".repeat(60_000)).message().contains("characters"));
                    var bomb = new StringBuilder("name: &a0 x\n");
                    for (var i = 1; i < 40; i++) {
                        bomb.append("k%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
                    }
                    assertTrue(problems(bomb.toString()).getFirst().message().contains("alias"));
                });
    }

    @Test
    void control_characters_never_reach_a_message() {
        var problem = only("name: \"a\\nb\\e[31m\"\n");
        assertFalse(problem.message().chars().anyMatch(Character::isISOControl));
    }

    @Test
    void a_long_list_is_refused() {
        var secrets = new StringBuilder("name: abc\nsecrets:\n");
        for (var i = 0; i <= 100; i++) {
            secrets.append("  - S").append(i).append('\n');
        }
        assertTrue(only(secrets.toString()).message().contains("101 entries"));
    }
}
