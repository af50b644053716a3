package io.apidirect.simulator.aws.elb;

/** What happens to a call. */
sealed interface Way {

    record To(Target target) implements Way {}

    record Answer(int status, String type, String body) implements Way {}

    record Redirect(int status, String location) implements Way {}
}
