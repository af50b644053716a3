package io.apidirect.source.inspection;

/**
 * A place outside the Python code's own definitions that names the application to start.
 *
 * @param strength what counts more when several places disagree; the first is the strongest
 */
record Declaration(ServerCommand command, Strength strength, String file, int line) {

    enum Strength {
        TOOL_FASTAPI("[tool.fastapi] names it"),
        PROCFILE("the Procfile starts it"),
        GUNICORN("the configuration of gunicorn names it"),
        DOCKERFILE("the Dockerfile starts it"),
        DEPLOYMENT_FILE("the deployment file starts it"),
        SCRIPT("a script starts it"),
        CODE("uvicorn.run() starts it"),
        COMPOSE("the compose file starts it");

        private final String because;

        Strength(String because) {
            this.because = because;
        }

        String because() {
            return because;
        }
    }
}
