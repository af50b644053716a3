package io.apidirect.cli.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings as a page of documentation, a table for each group. */
record SettingsPage(List<SettingDescription> settings) {

    private static final String HEAD =
            """
            # Configuration

            Everything that may stand in `apidirect.yaml`. Written by `apidirect settings --markdown` from the JSON Schema (`apidirect manifest schema`); do
            not edit. The settings of a server of ours are on [another page](server-settings.md).

            ```yaml
            name: shop
            scaling:
              min: 2
            database:
              class: db.t4g.small
            ```

            Only `name` is needed. What is left out is found in the source (entry point, Python version, dependencies, health path) or has a default,
            which may differ by the profile of the environment: dev / staging / prod. What you write wins over what a compliance profile asks for, and that
            over the default. Settings that do not fit each other are refused by the plan, all at once; `apidirect manifest validate` finds what the file
            alone can tell. Examples for typical needs are on the pages of the [templates](templates/README.md).

            `*` stands for a name of your choice. `apidirect settings WORD` shows the same in the terminal.
            """;

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        settings.stream()
                .map(SettingDescription::group)
                .distinct()
                .sorted()
                .forEach(group -> append(page, group));
        return page.toString();
    }

    private void append(StringBuilder page, String group) {
        page.append("\n## ")
                .append(group.isEmpty() ? "Without a group" : group)
                .append(
                        "\n\n| setting | default | unit | allowed | meaning | example |\n|---|---|---|---|---|---|\n");
        settings.stream()
                .filter(it -> it.group().equals(group))
                .forEach(it -> page.append(row(it)).append('\n'));
    }

    private static String row(SettingDescription setting) {
        return List.of(
                        "`" + setting.name() + "`",
                        cell(setting.standard()),
                        cell(setting.unit()),
                        cell(setting.allowed()),
                        cell(setting.description()),
                        setting.example().isEmpty() ? "" : "`" + cell(setting.example()) + "`")
                .stream()
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
