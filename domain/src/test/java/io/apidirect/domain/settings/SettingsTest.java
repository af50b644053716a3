package io.apidirect.domain.settings;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.apidirect.domain.project.Profile;
import io.apidirect.domain.shared.Fault;
import io.apidirect.domain.shared.RuleBroken;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static SettingValues complete(Map<String, String> written, Profile profile) {
        return SettingsCompletion.complete(written, profile, "eu-west-1");
    }

    private static List<String> refused(Map<String, String> written, Profile profile) {
        return assertThrows(RuleBroken.class, () -> complete(written, profile)).faults().stream()
                .map(Fault::pointer)
                .toList();
    }

    @Test
    void every_profile_has_defaults_that_fit_each_other() {
        for (var profile : Profile.values()) {
            var values = complete(Map.of(), profile);
            var withDatabase = complete(Map.of("database.name", "shop"), profile);
            assertEquals(false, values.the(DatabaseSettings.ENABLED));
            assertEquals(true, withDatabase.the(DatabaseSettings.ENABLED));
        }
    }

    @Test
    void every_setting_says_what_it_is_and_gives_a_right_example() {
        assertAll(
                Settings.ALL.stream()
                        .map(
                                it ->
                                        () -> {
                                            assertTrue(it.description().endsWith("."), it.path());
                                            assertEquals(
                                                    Optional.empty(),
                                                    it.kind().refusal(it.example()),
                                                    it.path());
                                        }));
    }

    @Test
    void no_path_and_no_parameter_belongs_to_two_settings() {
        var seen = new HashSet<String>();
        for (var setting : Settings.ALL) {
            assertTrue(seen.add(setting.path()), setting.path());
            assertTrue(
                    setting.parameter().isEmpty() || seen.add(setting.parameter()),
                    setting.parameter());
        }
    }

    @Test
    void every_group_of_the_catalogue_is_described_and_no_other() {
        var groups = new HashSet<String>();
        Settings.ALL.forEach(
                it -> {
                    var keys = it.path().split("\\.");
                    for (int i = 1; i < keys.length; i++) {
                        groups.add(String.join(".", Arrays.copyOf(keys, i)));
                    }
                });
        assertEquals(groups, Settings.GROUPS.keySet());
    }

    @Test
    void a_larger_cpu_brings_the_memory_that_goes_with_it() {
        var values = complete(Map.of("cpu", "4096"), Profile.DEV);
        assertEquals(8192, values.the(TaskSettings.MEMORY));
    }

    @Test
    void a_larger_minimum_takes_the_maximum_along() {
        var values = complete(Map.of("scaling.min", "20"), Profile.PROD);
        assertEquals(20, values.the(ScalingSettings.MAXIMUM));
    }

    @Test
    void a_compliance_profile_switches_settings_on() {
        var values = complete(Map.of("compliance", "hipaa"), Profile.DEV);
        assertEquals("customer", values.the(PromiseSettings.ENCRYPTION));
        assertEquals("all", values.the(NetworkSettings.FLOW_LOGS));
        assertEquals(35, values.the(DatabaseCareSettings.BACKUP_DAYS));
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        assertEquals(
                List.of("/cpu", "/egress", "/scaling/colour"),
                refused(
                                Map.of("cpu", "300", "egress", "tunnel", "scaling.colour", "1"),
                                Profile.DEV)
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void settings_that_do_not_fit_each_other_are_refused_together() {
        assertEquals(
                List.of("/memory", "/scaling/max", "/database/backupDays"),
                refused(
                        Map.of(
                                "cpu", "256",
                                "memory", "4096",
                                "scaling.min", "4",
                                "scaling.max", "2",
                                "database.replicas", "1",
                                "database.class", "db.t4g.small",
                                "database.backupDays", "0"),
                        Profile.DEV));
    }

    @Test
    void production_needs_a_second_task() {
        assertEquals(List.of("/scaling/min"), refused(Map.of("scaling.min", "1"), Profile.PROD));
    }

    @Test
    void data_that_must_stay_in_the_union_do_not_go_to_london_or_virginia() {
        assertTrue(Residency.EU.allows("eu-west-1"));
        for (var region : List.of("eu-west-2", "us-east-1", "ap-southeast-1")) {
            var broken =
                    assertThrows(
                            RuleBroken.class,
                            () ->
                                    SettingsCompletion.complete(
                                            Map.of("residency", "eu"), Profile.DEV, region));
            assertEquals("/residency", broken.faults().getFirst().pointer());
        }
    }

    @Test
    void ones_own_network_needs_its_subnets_too() {
        var own = Map.of("network.existing.vpcId", "vpc-0a1b2c3d");
        assertEquals(List.of("/network/existing/vpcId"), refused(own, Profile.DEV));
    }

    @Test
    void a_database_with_replicas_keeps_its_password() {
        var values = complete(Map.of("database.replicas", "1"), Profile.PROD);
        assertEquals(0, values.the(DatabaseCareSettings.PASSWORD_ROTATION));
    }
}
