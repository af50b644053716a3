package io.apidirect.domain.project;

/** Whether anything of an environment exists, or is being made, in the customer's account. */
@FunctionalInterface
public interface Occupancy {

    boolean isOccupied(EnvironmentId environment);
}
