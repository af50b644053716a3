package io.apidirect.benchmarks;

import java.util.Arrays;

/** Measured times of one job, in milliseconds. */
record Times(double... millis) {

    Times {
        millis = millis.clone();
        Arrays.sort(millis);
    }

    double median() {
        return at(0.5);
    }

    double p95() {
        return at(0.95);
    }

    private double at(double share) {
        return millis[(int) Math.floor(share * (millis.length - 1))];
    }

    int count() {
        return millis.length;
    }
}
