package io.apidirect.domain.deployment;

/** Asks the deployed service how it is, from outside; remote, like {@link Stacks}. */
public interface HealthProbe {

    Answer ask(String url);

    /** What the service said; a refusal to answer is an answer too. */
    sealed interface Answer {

        /** 2xx. */
        record Well(int status) implements Answer {}

        record Unwell(String reason) implements Answer {}
    }
}
