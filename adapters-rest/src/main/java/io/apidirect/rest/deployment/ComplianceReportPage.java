package io.apidirect.rest.deployment;

import io.apidirect.rest.deployment.ComplianceReportBody.ControlBody;
import io.apidirect.rest.deployment.ComplianceReportBody.RuleBody;

/** The report as one page that needs nothing beside itself, to keep or to send on. */
final class ComplianceReportPage {

    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Compliance report</title>
            <style>
            body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}
            td,th{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}
            .PASS{color:#17692d}.FAIL{color:#a11;font-weight:bold}.WAIVED{color:#8a5a00}.NA{color:#666}
            </style></head><body>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);

    private ComplianceReportPage() {}

    static String of(ComplianceReportBody report) {
        var page = new ComplianceReportPage();
        page.element("h1", report.project() + " / " + report.environment());
        page.element("p", "Claimed: " + claimed(report));
        page.element("p", report.summary());
        page.element("p", report.notice());
        report.controls().forEach(page::control);
        page.own(report);
        return page.page.append("</body></html>\n").toString();
    }

    private static String claimed(ComplianceReportBody report) {
        return report.claimed().isEmpty() ? "none" : String.join(", ", report.claimed());
    }

    private void control(ControlBody control) {
        element("h2", control.framework() + " " + control.control());
        page.append("<table><tr><th>Rule<th>Resource<th>Property<th>Value<th>Outcome</tr>\n");
        control.rules().forEach(this::rule);
        page.append("</table>\n");
    }

    private void rule(RuleBody rule) {
        if (rule.resources().isEmpty()) {
            row(rule.outcome(), rule.sentence(), "", "", "");
        }
        rule.resources()
                .forEach(
                        it ->
                                row(
                                        it.outcome(),
                                        rule.sentence(),
                                        it.resource(),
                                        it.property(),
                                        it.waiver() == null
                                                ? it.value()
                                                : it.value() + waived(it.waiver())));
    }

    private static String waived(ExemptionBody waiver) {
        return " — waived until %s by %s: %s"
                .formatted(waiver.expiresAt(), waiver.waiver(), waiver.reason());
    }

    private void row(String outcome, String... cells) {
        page.append("<tr>");
        for (var cell : cells) {
            element("td", cell);
        }
        page.append("<td class=\"")
                .append(outcome)
                .append("\">")
                .append(outcome)
                .append("</td></tr>\n");
    }

    private void own(ComplianceReportBody report) {
        element("h2", "What neither template nor account decides");
        page.append("<table><tr><th>Check<th>Where<th>Controls</tr>\n");
        for (var check : report.yours()) {
            page.append("<tr>");
            element("td", check.sentence());
            element("td", check.where());
            element("td", String.join(", ", check.controls()));
            page.append("</tr>\n");
        }
        page.append("</table>\n");
    }

    private void element(String name, String text) {
        page.append('<').append(name).append('>').append(escaped(text));
        page.append("</").append(name).append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
