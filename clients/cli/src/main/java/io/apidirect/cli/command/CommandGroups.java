package io.apidirect.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each first word is for that several commands share, and the order of the first page. */
final class CommandGroups {

    /** First words that belong together. */
    record Section(String title, List<String> words) {}

    static final List<Section> SECTIONS =
            List.of(
                    new Section("Begin", List.of("signup", "login", "logout", "whoami", "init")),
                    new Section("Your AWS account", List.of("aws")),
                    new Section(
                            "What you build",
                            List.of("projects", "environments", "domains", "manifest", "settings")),
                    new Section("Settings", List.of("variables", "secrets")),
                    new Section(
                            "Ship",
                            List.of(
                                    "plan",
                                    "deploy",
                                    "rollback",
                                    "destroy",
                                    "eject",
                                    "plans",
                                    "deployments",
                                    "releases")),
                    new Section(
                            "Look",
                            List.of(
                                    "status",
                                    "outputs",
                                    "logs",
                                    "cost",
                                    "pricing",
                                    "drift",
                                    "inventory")),
                    new Section("Rules", List.of("compliance", "waivers")),
                    new Section("Who may do what", List.of("tokens", "members", "audit")),
                    new Section("This tool", List.of("doctor", "version", "api", "completion")));

    private static final Map<String, String> ABOUT = new LinkedHashMap<>();

    static {
        ABOUT.put("audit", "Who did what on the platform");
        ABOUT.put("aws", "Links to your AWS accounts");
        ABOUT.put("compliance", "What an environment enforces of published checks");
        ABOUT.put("deployments", "Deployments, running and past");
        ABOUT.put("domains", "Names of your own for an environment");
        ABOUT.put("environments", "The places where a project runs");
        ABOUT.put("manifest", "Your apidirect.yaml");
        ABOUT.put("members", "The people of your organisation");
        ABOUT.put("plans", "What deployments would change");
        ABOUT.put("pricing", "The list prices that costs are worked out with");
        ABOUT.put("projects", "Your projects");
        ABOUT.put("releases", "The versions that can be gone back to");
        ABOUT.put("secrets", "Values that only your app reads");
        ABOUT.put("tokens", "Access tokens for scripts");
        ABOUT.put("variables", "Plain settings of your app");
        ABOUT.put("waivers", "Compliance findings that are let pass for a time");
    }

    private CommandGroups() {}

    /** What the commands of this first word are about; empty where that is not known. */
    static String about(String word) {
        return ABOUT.getOrDefault(word, "");
    }
}
