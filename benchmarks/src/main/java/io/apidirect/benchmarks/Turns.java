package io.apidirect.benchmarks;

/** Two jobs, measured in turns. */
final class Turns {

    private Turns() {}

    /** Something that takes time; it throws if its result is wrong. */
    @FunctionalInterface
    interface Job {
        void run() throws Exception;
    }

    /**
     * Runs both in turns after a fifth of the rounds as warm-up, which is not counted.
     *
     * @param batch how often a job is done for one measured time
     */
    static Ratio of(Bench bench, int rounds, int batch, Job ours, Job peer) throws Exception {
        int warmUp = rounds / 5;
        var oursMillis = new double[rounds];
        var peerMillis = new double[rounds];
        for (int round = -warmUp; round < rounds; round++) {
            double a = millis(batch, ours);
            double b = millis(batch, peer);
            if (round >= 0) {
                oursMillis[round] = a;
                peerMillis[round] = b;
            }
        }
        return new Ratio(bench, new Times(oursMillis), new Times(peerMillis));
    }

    private static double millis(int batch, Job job) throws Exception {
        long start = System.nanoTime();
        for (int i = 0; i < batch; i++) {
            job.run();
        }
        return (System.nanoTime() - start) / 1e6 / batch;
    }
}
