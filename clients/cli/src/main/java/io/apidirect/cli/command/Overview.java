package io.apidirect.cli.command;

import java.util.List;

/** The first page: the way from nothing to a running API, then every command by what it is for. */
public final class Overview {
    private static final int NAME_WIDTH = 14;

    /** A group of first words. */
    private record Section(String title, List<String> words) {}

    private static final List<Section> SECTIONS =
            List.of(
                    new Section("Begin", List.of("signup", "login", "logout", "whoami", "init")),
                    new Section("Your AWS account", List.of("aws")),
                    new Section(
                            "What you build",
                            List.of("projects", "environments", "manifest", "settings")),
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
                            List.of("status", "outputs", "logs", "cost", "drift", "inventory")),
                    new Section("Who may do what", List.of("tokens", "members", "audit")),
                    new Section("This tool", List.of("doctor", "version", "api", "completion")));

    private final CommandTree tree;

    public Overview(CommandTree tree) {
        this.tree = tree;
    }

    String text() {
        StringBuilder page =
                new StringBuilder(
                        """
                        From FastAPI code to a production API in your own AWS account:
                          apidirect signup
                          apidirect aws link --aws-account-id 123456789012 --region eu-west-1
                          apidirect init my-api
                          apidirect plan
                          apidirect deploy
                        """);
        for (Section section : SECTIONS) {
            append(page, section.title(), section.words());
        }
        List<String> placed =
                SECTIONS.stream().flatMap(section -> section.words().stream()).toList();
        append(page, "More", tree.words().stream().filter(word -> !placed.contains(word)).toList());
        return page.append("\nHelp for one: apidirect help COMMAND, or apidirect COMMAND --help\n")
                .toString();
    }

    private void append(StringBuilder page, String title, List<String> words) {
        List<String> known = words.stream().filter(tree.words()::contains).toList();
        if (!known.isEmpty()) {
            page.append('\n').append(title).append(":\n");
            known.forEach(
                    word ->
                            page.append(HelpText.row(word, summary(word), NAME_WIDTH))
                                    .append('\n'));
        }
    }

    private String summary(String word) {
        String verbs = String.join(", ", verbs(word));
        return tree.single(word).map(CommandEntry::summary).orElse(verbs);
    }

    private List<String> verbs(String word) {
        return tree.group(word).stream()
                .filter(entry -> !entry.isHidden())
                .map(CommandEntry::verb)
                .toList();
    }

    /** The page of a group such as {@code aws}. */
    String group(String word) {
        StringBuilder page =
                new StringBuilder("Usage: apidirect " + word + " COMMAND\n\nCommands:\n");
        for (CommandEntry entry : tree.group(word)) {
            if (!entry.isHidden()) {
                page.append(HelpText.row(entry.verb(), entry.summary(), NAME_WIDTH)).append('\n');
            }
        }
        return page.append("\nHelp for one: apidirect help " + word + " COMMAND\n").toString();
    }
}
