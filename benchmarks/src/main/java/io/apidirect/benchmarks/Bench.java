package io.apidirect.benchmarks;

/**
 * What is compared with what.
 *
 * @param name short, for the table
 * @param ours what is measured
 * @param peer the least that the job needs
 */
record Bench(String name, String ours, String peer) {}
