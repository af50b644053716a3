package io.apidirect.persistence.jobs;

import io.apidirect.domain.shared.OrganizationId;
import io.apidirect.persistence.shared.AfterCommit;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Where {@code save} asks for background work, in its own transaction. */
public final class Jobs {

    private static final String INSERT =
            """
            insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)
            values (:task, :instance, convert_to(:subject, 'UTF8'), :due, false, 1)
            on conflict do nothing
            """;

    private final StatelessSession session;
    private final AfterCommit afterCommit;
    private final Runnable wakeEngine;

    public Jobs(StatelessSession session, AfterCommit afterCommit, Runnable wakeEngine) {
        this.session = session;
        this.afterCommit = afterCommit;
        this.wakeEngine = wakeEngine;
    }

    /**
     * Asks for one run of the errand {@code task} for the aggregate {@code id} at {@code due}.
     *
     * @param step tells this run from earlier ones of the same aggregate, such as its version after
     *     this save; asking twice for the same step is asking once. It must not be the step that is
     *     asking, whose task is still there until it has finished.
     */
    public void schedule(
            String task, OrganizationId organization, UUID id, String step, Instant due) {
        session.createNativeMutationQuery(INSERT)
                .setParameter("task", task)
                .setParameter("instance", id + ":" + step)
                .setParameter("subject", new Subject(organization, id).text())
                .setParameter("due", due)
                .executeUpdate();
        afterCommit.run(wakeEngine);
    }
}
