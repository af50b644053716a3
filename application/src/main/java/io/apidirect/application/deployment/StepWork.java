package io.apidirect.application.deployment;

import io.apidirect.domain.deployment.Assignment;
import io.apidirect.domain.deployment.StepReport;
import io.apidirect.domain.deployment.Workplace;

/** How one kind of step is pushed on: look at what is there, make at most one move, report. */
interface StepWork {

    StepReport advance(Assignment assignment, Workplace workplace);
}
