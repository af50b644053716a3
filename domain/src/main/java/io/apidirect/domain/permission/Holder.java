package io.apidirect.domain.permission;

import java.util.Map;

/** Who uses a role, which is who its policies speak of. */
final class Holder {

    private static final Map<String, String> KNOWN =
            Map.of(
                    "BuildRole", "The build",
                    "FlowLogRole", "The flow log of the network",
                    "InfrastructureRole", "The change from one release to the next",
                    "MonitoringRole", "The measurement of the database",
                    "RefreshRole", "The timetable that renews tasks",
                    "ScheduleRole", "The clock of scheduled tasks",
                    "StartRole", "A starting task",
                    "TaskRole", "Your code");

    private Holder() {}

    /** Roles that are not known by name are named by their logical id. */
    static Phrase of(Grantor role) {
        var known = KNOWN.get(role.logicalId());
        return known == null ? Phrase.raw("The role " + role.logicalId()) : Phrase.words(known);
    }
}
