package io.apidirect.cli.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings as a page of documentation, a table for each group. */
record SettingsPage(List<SettingDescription> settings) {

    private static final String HEAD =
            """
            # Settings of apidirect.yaml

            Written by `apidirect settings --markdown` from the JSON Schema (`apidirect manifest schema`); do not edit. Only `name` is needed.
            What is left out is found in the source or takes its default, which may differ by the profile of the environment: dev / staging / prod.
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
