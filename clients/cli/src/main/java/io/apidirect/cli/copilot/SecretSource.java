package io.apidirect.cli.copilot;

import com.fasterxml.jackson.databind.JsonNode;

/** The command that reads a secret where Copilot keeps it, for a pipe; its value is never shown. */
final class SecretSource {

    private SecretSource() {}

    /** A command and a pipe; empty where nothing says where it rests. */
    static String of(JsonNode source, String environment) {
        if (source.isTextual()) {
            return parameter(source.asText(), environment);
        }
        return source.path("secretsmanager").isTextual()
                ? "aws secretsmanager get-secret-value --query SecretString --output text --secret-id "
                        + placed(source.path("secretsmanager").asText(), environment)
                        + " | "
                : "";
    }

    private static String parameter(String name, String environment) {
        return "aws ssm get-parameter --with-decryption --query Parameter.Value --output text --name "
                + placed(name, environment)
                + " | ";
    }

    private static String placed(String name, String environment) {
        return ShellWord.of(name.replace("${COPILOT_ENVIRONMENT_NAME}", environment));
    }
}
