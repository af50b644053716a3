package io.apidirect.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Runs the benches that are named, or all, and prints a table. */
public final class Benchmarks {

    private static final List<String> ALL =
            List.of("render", "inspect", "redeploy", "plan", "lists");

    /** The pace with a simulator, and the pace with AWS. */
    private static final int[] PACES = {300, 3000};

    private final PrintStream out;
    private final List<Ratio> ratios = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /** Its working folder is that of bootstrap, whose server it starts. */
    public static void main(String[] arguments) throws Exception {
        var wanted = arguments.length == 0 ? ALL : List.of(arguments);
        if (!ALL.containsAll(wanted)) {
            System.err.println("error: the benches are " + String.join(", ", ALL));
            System.exit(2);
        }
        int result = 1;
        var benchmarks = new Benchmarks(System.out);
        try {
            benchmarks.run(wanted);
            result = 0;
        } catch (IllegalStateException voided) {
            System.err.println("error: " + voided.getMessage());
        }
        benchmarks.print();
        System.exit(result);
    }

    private void run(List<String> wanted) throws Exception {
        remarks.add("load before: " + load());
        if (wanted.contains("render")) {
            ratios.add(Rendering.measure());
        }
        if (wanted.contains("inspect")) {
            ratios.add(Inspecting.measure(Path.of("../examples/notes-api")));
        }
        if (wanted.contains("redeploy")) {
            for (int pace : PACES) {
                redeploy(pace);
            }
        }
        if (wanted.contains("plan") || wanted.contains("lists")) {
            ask(wanted);
        }
        remarks.add("load after: " + load());
    }

    private void redeploy(int pace) throws Exception {
        int count = 8;
        try (var platform = Platform.start(pace)) {
            var redeploys = new Redeploys(platform.site("111122223333", "bench"));
            redeploys.prepare();
            var before = platform.processorTime();
            ratios.add(redeploys.measure("redeploy, pace %d ms".formatted(pace), count));
            remarks.add(
                    "redeploy, pace %d ms: %d ms of processor time of server and database each"
                            .formatted(
                                    pace,
                                    platform.processorTime().minus(before).toMillis() / count));
        }
    }

    private void ask(List<String> wanted) throws Exception {
        try (var platform = Platform.start(PACES[0])) {
            if (wanted.contains("plan")) {
                var site = platform.site("111122223333", "bench");
                new Redeploys(site).prepare();
                ratios.add(Plans.measure(site, platform.owner()));
            }
            if (wanted.contains("lists")) {
                var lists = new Lists(platform.owner());
                lists.fill();
                ratios.add(lists.measure("/v1/projects"));
                remarks.add(
                        "the audit trail was complete %d ms after the list of projects was measured"
                                .formatted(lists.awaitTrail().toMillis()));
                ratios.add(lists.measure("/v1/audit-entries"));
            }
        }
    }

    private void print() {
        out.println(Ratio.HEAD);
        ratios.forEach(it -> out.println(it.row()));
        remarks.forEach(out::println);
    }

    private static String load() throws IOException {
        var average = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        return String.format(
                Locale.ROOT, "%.2f on %d processors, %s", average, processors, kernel());
    }

    private static String kernel() throws IOException {
        var file = Path.of("/proc/loadavg");
        return Files.exists(file) ? Files.readString(file).strip() : System.getProperty("os.name");
    }
}
