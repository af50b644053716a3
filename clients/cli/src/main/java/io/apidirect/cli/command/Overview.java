package io.apidirect.cli.command;

import java.util.List;

/** The first page: the way from nothing to a running API, then every command by what it is for. */
public final class Overview {
    private static final int NAME_WIDTH = 14;

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
        for (CommandGroups.Section section : CommandGroups.SECTIONS) {
            append(page, section.title(), section.words());
        }
        List<String> placed =
                CommandGroups.SECTIONS.stream()
                        .flatMap(section -> section.words().stream())
                        .toList();
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
        return tree.single(word)
                .map(CommandEntry::summary)
                .orElseGet(() -> CommandGroups.about(word) + ": " + String.join(", ", verbs(word)));
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
                new StringBuilder(CommandGroups.about(word))
                        .append(".\n\nUsage: apidirect ")
                        .append(word)
                        .append(" COMMAND\n\nCommands:\n");
        for (CommandEntry entry : tree.group(word)) {
            if (!entry.isHidden()) {
                page.append(HelpText.row(entry.verb(), entry.summary(), NAME_WIDTH)).append('\n');
            }
        }
        return page.append("\nHelp for one: apidirect help " + word + " COMMAND\n").toString();
    }
}
