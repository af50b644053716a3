package io.apidirect.persistence.jobs;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The job engine's own threads, each task in the context of the application. A pool of the
 * container's managed threads would pin a database connection to every thread.
 */
public final class AppThreads extends ThreadPoolExecutor {

    private final Consumer<Runnable> inApplication;

    /**
     * @param inApplication runs its argument in the application's context (naming, class loader, a
     *     fresh scope for database connections)
     */
    public AppThreads(int threads, ThreadFactory factory, Consumer<Runnable> inApplication) {
        super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        this.inApplication = inApplication;
    }

    @Override
    public void execute(Runnable task) {
        super.execute(() -> inApplication.accept(task));
    }
}
