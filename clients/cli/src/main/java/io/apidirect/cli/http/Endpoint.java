package io.apidirect.cli.http;

/**
 * The operations that commands written by hand call, by the document's operationId. A test compares
 * each with the document.
 */
public enum Endpoint {
    SIGN_UP("signUp", "POST", "/v1/sign-ups"),
    LOG_IN("logIn", "POST", "/v1/sessions"),
    REFRESH_SESSION("refreshSession", "POST", "/v1/sessions/refresh"),
    LOG_OUT("logOut", "POST", "/v1/sessions/logout"),
    WHO_AM_I("whoAmI", "GET", "/v1/me"),
    LIST_PROJECTS("listProjects", "GET", "/v1/projects"),
    SHOW_PROJECT("showProject", "GET", "/v1/projects/{project}"),
    CREATE_PROJECT("createProject", "POST", "/v1/projects"),
    LIST_ENVIRONMENTS("listEnvironments", "GET", "/v1/projects/{project}/environments"),
    SHOW_ENVIRONMENT("showEnvironment", "GET", "/v1/projects/{project}/environments/{environment}"),
    LIST_ACCOUNT_LINKS("listAccountLinks", "GET", "/v1/account-links"),
    SHOW_ACCOUNT_LINK("showAccountLink", "GET", "/v1/account-links/{accountLink}"),
    CREATE_ENVIRONMENT("createEnvironment", "POST", "/v1/projects/{project}/environments"),
    PLAN_CHANGE("planChange", "POST", "/v1/projects/{project}/environments/{environment}/plans"),
    SHOW_PLAN("showPlan", "GET", "/v1/plans/{plan}"),
    APPROVE_PLAN("approvePlan", "POST", "/v1/plans/{plan}/approval"),
    LIST_DEPLOYMENTS("listDeployments", "GET", "/v1/deployments"),
    SHOW_DEPLOYMENT("showDeployment", "GET", "/v1/deployments/{deployment}"),
    DEPLOYMENT_EVENTS("deploymentEvents", "GET", "/v1/deployments/{deployment}/events"),
    CREATE_SOURCE_UPLOAD(
            "createSourceUpload", "POST", "/v1/deployments/{deployment}/source-upload"),
    BUILD_LOGS("buildLogs", "GET", "/v1/deployments/{deployment}/build-logs"),
    ROLL_BACK("rollBack", "POST", "/v1/projects/{project}/environments/{environment}/rollbacks"),
    DESTROY_ENVIRONMENT(
            "destroyEnvironment",
            "POST",
            "/v1/projects/{project}/environments/{environment}/destruction"),
    ENVIRONMENT_COST(
            "environmentCost", "GET", "/v1/projects/{project}/environments/{environment}/cost"),
    ENVIRONMENT_INVENTORY(
            "environmentInventory",
            "GET",
            "/v1/projects/{project}/environments/{environment}/inventory"),
    START_DRIFT_CHECK(
            "startDriftCheck",
            "POST",
            "/v1/projects/{project}/environments/{environment}/drift-checks"),
    SHOW_DRIFT("showDrift", "GET", "/v1/projects/{project}/environments/{environment}/drift"),
    REPAIR_DRIFT(
            "repairDrift", "POST", "/v1/projects/{project}/environments/{environment}/repairs"),
    REQUEST_CHANGE(
            "requestChange",
            "POST",
            "/v1/projects/{project}/environments/{environment}/change-requests"),
    ENVIRONMENT_STATUS(
            "environmentStatus", "GET", "/v1/projects/{project}/environments/{environment}/status"),
    EJECT_ENVIRONMENT(
            "ejectEnvironment",
            "GET",
            "/v1/projects/{project}/environments/{environment}/ejection"),
    LIST_RELEASES(
            "listReleases", "GET", "/v1/projects/{project}/environments/{environment}/releases"),
    LIST_VARIABLES(
            "listVariables", "GET", "/v1/projects/{project}/environments/{environment}/variables"),
    LIST_SECRETS("listSecrets", "GET", "/v1/projects/{project}/environments/{environment}/secrets"),
    RUNTIME_LOGS("runtimeLogs", "GET", "/v1/projects/{project}/environments/{environment}/logs");

    private final String operationId;
    private final String method;
    private final String path;

    Endpoint(String operationId, String method, String path) {
        this.operationId = operationId;
        this.method = method;
        this.path = path;
    }

    /** A request to it; the values fill the placeholders of the path in order. */
    public Request request(String... values) {
        String target = path;
        for (String value : values) {
            // A function, because a value may hold a dollar sign.
            target =
                    target.replaceFirst(
                            "\\{\\w+}",
                            java.util.regex.Matcher.quoteReplacement(Request.encoded(value)));
        }
        return Request.of(method, target);
    }

    /** As the index of the document writes it. */
    public String line() {
        return operationId + " " + method + " " + path;
    }
}
