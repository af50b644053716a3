package io.apidirect.domain.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The catalogue: every setting there is, in the order in which people read about them. */
public final class Settings {

    public static final List<Setting<?>> ALL =
            Stream.of(
                            TaskSettings.ALL,
                            HealthSettings.ALL,
                            ScalingSettings.ALL,
                            TakeoverSettings.ALL,
                            NetworkSettings.ALL,
                            ExistingNetworkSettings.ALL,
                            LoadBalancerSettings.ALL,
                            DomainSettings.ALL,
                            DatabaseSettings.ALL,
                            DatabaseCareSettings.ALL,
                            OperationSettings.ALL,
                            AlarmSettings.ALL,
                            ImageSettings.ALL,
                            PromiseSettings.ALL)
                    .<Setting<?>>flatMap(List::stream)
                    .toList();

    /** What each group of settings is about, by its path. */
    public static final Map<String, String> GROUPS =
            Map.ofEntries(
                    Map.entry("scaling", "How many tasks run, and what makes their number grow."),
                    Map.entry("health", "How the load balancer tells that a task works."),
                    Map.entry("shutdown", "How a task ends."),
                    Map.entry("debug", "Ways into a running task."),
                    Map.entry("deployment", "How a new release takes over."),
                    Map.entry("network", "The network of the environment."),
                    Map.entry("network.existing", "Your own VPC to run in, instead of a new one."),
                    Map.entry("loadBalancer", "The load balancer before the tasks."),
                    Map.entry("domain", "The API's own name in the internet, and its certificate."),
                    Map.entry(
                            "database",
                            "A PostgreSQL database on Amazon RDS; whatever is written here asks for one. Its address reaches the application as DATABASE_URL."),
                    Map.entry("logs", "What happens to the application's output."),
                    Map.entry("monitoring", "Dashboard, alarms and budget."),
                    Map.entry("image", "The images that are kept."),
                    Map.entry("build", "How the image is made."));

    private Settings() {}

    /** The setting at the path; empty if there is none. */
    public static Optional<Setting<?>> find(String path) {
        return ALL.stream().filter(it -> it.path().equals(path)).findFirst();
    }
}
