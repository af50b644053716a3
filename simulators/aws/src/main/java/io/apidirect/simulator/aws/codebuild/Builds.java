package io.apidirect.simulator.aws.codebuild;

import io.apidirect.simulator.aws.clock.ScaledClock;
import io.apidirect.simulator.aws.ecr.Repositories;
import io.apidirect.simulator.aws.iam.Authorizer;
import io.apidirect.simulator.aws.logs.LogGroups;
import io.apidirect.simulator.aws.s3.Buckets;
import io.apidirect.simulator.aws.store.Shelf;
import io.apidirect.simulator.aws.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All builds; each that runs has a thread of its own. */
public final class Builds implements AutoCloseable {

    private final Shelf<Build> builds;
    private final LogGroups logs;
    private final ImageBuild work;
    private final ScaledClock clock;
    private final Map<String, Thread> running = new ConcurrentHashMap<>();
    private volatile boolean isClosing;

    public Builds(
            Store store,
            LogGroups logs,
            Buckets buckets,
            Repositories repositories,
            Authorizer authorizer,
            ScaledClock clock) {
        builds = store.shelf("builds", Build.class);
        this.logs = logs;
        this.clock = clock;
        work =
                new ImageBuild(
                        buckets,
                        repositories,
                        authorizer,
                        Environments.ofUser(),
                        store.folder("images"));
    }

    /** Builds that were running when the simulator ended begin again. */
    public void resume() {
        builds.all().stream().filter(Build::isRunning).forEach(this::run);
    }

    Optional<Build> find(String account, String region, String idOrArn) {
        var id = idOrArn.substring(idOrArn.lastIndexOf('/') + 1);
        return builds.find(account + "/" + region + "/" + id);
    }

    List<Build> of(BuildProject project) {
        return builds.below(
                project.account() + "/" + project.region() + "/" + project.name() + ":");
    }

    Build start(Build build) {
        builds.put(key(build), build);
        run(build);
        return build;
    }

    private static String key(Build build) {
        return build.account() + "/" + build.region() + "/" + build.id();
    }

    /** Stops a build; one that is over stays as it is. */
    void stop(Build build) {
        builds.change(
                key(build),
                it -> it.isRunning() ? it.done("STOPPED", Optional.of("Build stopped")) : it);
        Optional.ofNullable(running.get(key(build))).ifPresent(Thread::interrupt);
    }

    private void run(Build build) {
        running.put(key(build), Thread.ofVirtual().name(build.id()).start(() -> work(build)));
    }

    private void work(Build build) {
        try {
            phases(build);
            end(build, "SUCCEEDED", Optional.empty());
        } catch (BuildFailed failed) {
            say(build, failed.reason());
            end(build, "FAILED", Optional.of(failed.reason()));
        } catch (InterruptedException _) {
            say(build, "The build is stopped.");
        } catch (RuntimeException bug) {
            say(build, "[simulator] " + bug);
            end(build, "FAULT", Optional.of(bug.toString()));
        } finally {
            running.remove(key(build));
        }
    }

    private void phases(Build build) throws InterruptedException {
        var shell = new Shell(line -> say(build, line));
        phase(build, "QUEUED", 1);
        phase(build, "PROVISIONING", 10);
        phase(build, "DOWNLOAD_SOURCE", 1);
        say(build, "[simulator] This build runs on a simulator of AWS, without Docker.");
        if (work.isThere(build)) {
            say(build, "The image of this source exists already.");
            return;
        }
        phase(build, "INSTALL", 2);
        var source = work.download(build, shell);
        phase(build, "PRE_BUILD", 1);
        var environment = work.install(build, source, shell);
        phase(build, "BUILD", 5);
        work.push(build, source, environment, shell);
        phase(build, "POST_BUILD", 1);
    }

    private void phase(Build build, String phase, int seconds) throws InterruptedException {
        if (!isClosing) {
            builds.change(key(build), it -> it.isRunning() ? it.in(phase) : it);
        }
        say(build, "[Container] Entering phase " + phase);
        clock.pass(Duration.ofSeconds(seconds));
    }

    private void end(Build build, String result, Optional<String> message) {
        if (!isClosing) {
            builds.change(key(build), it -> it.isRunning() ? it.done(result, message) : it);
            say(build, "[Container] Phase complete: BUILD State: " + result);
        }
    }

    private void say(Build build, String line) {
        logs.write(build.account(), build.region(), build.logGroup(), build.stream(), line);
    }

    @Override
    public void close() {
        isClosing = true;
        running.values().forEach(Thread::interrupt);
        running.values()
                .forEach(
                        it -> {
                            try {
                                it.join(Duration.ofSeconds(5));
                            } catch (InterruptedException _) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }
}
