package io.apidirect.persistence.jobs;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.apidirect.application.shared.BackgroundErrand.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;

/**
 * Runs due steps on this node. A step that throws is repeated after 1, 2, 4 … seconds, a minute at
 * most, for as long as it takes: whether a process gives up is the aggregate's decision. A node
 * that misses four heartbeats is taken for dead and its steps begin again elsewhere.
 */
public final class JobEngine implements AutoCloseable {

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** A server gets 30 seconds to stop, and stopping may wait twice for this long. */
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Scheduler scheduler;

    /**
     * @param jobs a data source that never joins a transaction
     * @param threads that run steps in the application's context
     */
    public JobEngine(DataSource jobs, Work work, Pace pace, ExecutorService threads) {
        var errands = work.errands().stream().map(name -> errand(name, work)).toList();
        scheduler =
                Scheduler.create(jobs, List.copyOf(errands))
                        .startTasks(timedJobs(work))
                        .serializer(Subject.SERIALIZER)
                        .threads(pace.threads())
                        .executorService(threads)
                        .pollingInterval(pace.poll())
                        .pollUsingLockAndFetch(0.5, 1.0)
                        .heartbeatInterval(pace.heartbeat())
                        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                        .schedulerName(new SchedulerName.Fixed(pace.node()))
                        .shutdownMaxWait(PATIENCE_AT_STOP)
                        .enableImmediateExecution()
                        .build();
    }

    public void start() {
        scheduler.start();
    }

    /** Looks for due steps now instead of at the next poll. */
    public void wake() {
        scheduler.triggerCheckForDueExecutions();
    }

    /** Takes no new steps and waits for those that run. */
    @Override
    public void close() {
        scheduler.stop();
    }

    private CustomTask<Subject> errand(String name, Work work) {
        return Tasks.custom(name, Subject.class)
                .onFailure(JobEngine::repeatLater)
                .onDeadExecution((dead, operations) -> operations.reschedule(dead, Instant.now()))
                .execute((instance, context) -> run(name, instance, work));
    }

    private CompletionHandler<Subject> run(String name, TaskInstance<Subject> instance, Work work) {
        var subject = instance.getData();
        return switch (work.run(name, subject.organization(), subject.id())) {
            case Outcome.Finished _ -> (complete, operations) -> operations.remove();
            case Outcome.Again(var delay) ->
                    (complete, operations) -> {
                        operations.reschedule(complete, complete.getTimeDone().plus(delay));
                        wakeAfter(delay);
                    };
        };
    }

    /** A short pause would otherwise last until the next poll. */
    private void wakeAfter(Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis() + 1, MILLISECONDS, Runnable::run)
                .execute(this::wake);
    }

    private static List<RecurringTask<Void>> timedJobs(Work work) {
        return work.timedJobs().entrySet().stream()
                .map(
                        job ->
                                Tasks.recurring(job.getKey(), FixedDelay.of(job.getValue()))
                                        .execute((instance, context) -> work.run(job.getKey())))
                .toList();
    }

    private static void repeatLater(
            ExecutionComplete failed, ExecutionOperations<Subject> operations) {
        int before = Math.min(failed.getExecution().consecutiveFailures, 6);
        var pause = Duration.ofSeconds(1L << before);
        operations.reschedule(
                failed,
                failed.getTimeDone()
                        .plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause));
    }

    /**
     * @param node name of this node, unique among the nodes of one database
     * @param threads how many steps at a time
     * @param poll how often to look for steps of other nodes
     * @param heartbeat how often to say that this node's steps are alive
     */
    public record Pace(String node, int threads, Duration poll, Duration heartbeat) {}
}
