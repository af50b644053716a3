package io.apidirect.domain.deployment;

import io.apidirect.domain.shared.Rule;

/** The rules of planning and deploying. */
public enum DeploymentRule implements Rule {
    ONE_CHANGE_AT_A_TIME("Wait until it ends, or cancel it; then repeat your command."),
    PLAN_IS_OPEN("Make a new plan (apidirect plan)."),
    PLAN_HAS_NOT_EXPIRED("Make a new plan (apidirect plan); a plan holds for 60 minutes."),
    PLAN_IS_WHAT_WAS_SHOWN("Make a new plan (apidirect plan) and approve the digest it shows."),
    PLAN_IS_UP_TO_DATE("The environment has changed since; make a new plan (apidirect plan)."),
    EVERY_SECRET_IS_SET("Set what is missing with: apidirect secrets set NAME."),
    DATABASE_IS_NOT_PROTECTED(
            "Write 'database: {deletionProtection: false}' into apidirect.yaml, deploy that, and try again; a snapshot is kept even then."),
    LOAD_BALANCER_IS_NOT_PROTECTED(
            "Write 'loadBalancer: {deletionProtection: false}' into apidirect.yaml, deploy that, and try again."),
    TEMPLATES_ARE_ACCEPTED(
            "Correct what CloudFormation names in the manifest or in the account, and plan again."),
    APPROVER_IS_ENTITLED(
            "Have the plan approved (apidirect plans approve PLAN); one that releases source then goes on with: apidirect deploy --plan PLAN.") {
        @Override
        public Nature nature() {
            return Nature.FORBIDDEN;
        }
    },
    DATA_LOSS_IS_CONFIRMED("Repeat the environment's name as the confirmation if you mean it."),
    COMPLIANCE_IS_KEPT(
            "Correct the manifest as each finding says, take the profile out of 'compliance', or have a finding waived (apidirect waivers request), and plan again."),
    SETTINGS_ARE_VALID("Correct the manifest and plan again.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    RELEASE_IS_KNOWN("Choose one of: apidirect releases list.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    RELEASE_FINDS_ITS_STACKS(
            "Check out that version of the source and deploy it, which makes what is missing: apidirect deploy."),
    DEPLOYMENT_IS_RUNNING("Nothing is left to cancel; to go back, use: apidirect rollback."),
    SOURCE_IS_AWAITED(
            "Wait until the source bucket stands (the deployment says so), then ask for the upload"
                    + " again."),
    SOURCE_IS_THE_PLANNED_ONE(
            "Go back to the code that was planned, or cancel the deployment (apidirect deployments"
                    + " cancel) and deploy this one: apidirect deploy.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    },
    ENVIRONMENT_IS_RUNNING("Deploy first: apidirect deploy."),
    PRICES_ARE_KNOWN(
            "See docs/cost.md for the regions whose prices are shipped, and Amazon's calculator for others."),
    DRIFT_IS_KNOWN("Look again: apidirect drift."),
    DRIFT_CAN_BE_REVERTED(
            "Change back by hand what 'apidirect drift' shows without an explanation, or deploy again."),
    DESTRUCTION_IS_CONFIRMED("Repeat the environment's name as the confirmation.") {
        @Override
        public Nature nature() {
            return Nature.INVALID;
        }
    };

    private final String fix;

    DeploymentRule(String fix) {
        this.fix = fix;
    }

    @Override
    public String fix() {
        return fix;
    }
}
