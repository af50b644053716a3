package io.apidirect.cli.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/** Values that Copilot writes in a shape of its own. */
final class Shapes {

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d+)\\s*-\\s*(\\d+)\\s*");
    private static final String WINDOWS = "API-Direct runs Linux containers only";

    private Shapes() {}

    /** {@code ./api/Dockerfile}: relative to the workspace, as a manifest's paths are. */
    static Answer dockerfile(JsonNode value) {
        return Answer.Take.of("build.dockerfile", value.asText().replaceFirst("^(\\./)+", ""));
    }

    /** Only a word can be the name of a project. */
    static Answer name(JsonNode value) {
        return value.asText().matches("[A-Za-z0-9-]+")
                ? Answer.Take.of("name", value.asText())
                : new Answer.Leave("a project's name has letters, digits and hyphens only");
    }

    /** A backend is for callers within the VPC only; it must not become public on the way. */
    static Answer type(JsonNode value) {
        return value.asText().equals("Backend Service")
                ? Answer.Take.of("network.internal", "true")
                : Translation.given("one API with its load balancer").of(value);
    }

    /** {@code linux/arm64}. */
    static Answer platform(JsonNode value) {
        String[] parts = value.asText().toLowerCase(Locale.ROOT).split("/", 2);
        return parts.length == 2 && parts[0].equals("linux")
                ? architectureNamed(parts[1])
                : new Answer.Leave(WINDOWS);
    }

    static Answer operatingSystem(JsonNode value) {
        return value.asText().equalsIgnoreCase("linux")
                ? Translation.given("").of(value)
                : new Answer.Leave(WINDOWS);
    }

    static Answer architecture(JsonNode value) {
        return architectureNamed(value.asText().toLowerCase(Locale.ROOT));
    }

    private static Answer architectureNamed(String name) {
        return switch (name) {
            case "arm", "arm64" -> Answer.Take.of("architecture", "arm64");
            case "amd64", "x86_64" -> Answer.Take.of("architecture", "x86_64");
            default -> new Answer.Leave("write architecture: arm64 or x86_64");
        };
    }

    /** {@code 2-10}. */
    static Answer range(JsonNode value) {
        var parts = RANGE.matcher(value.asText());
        if (!parts.matches()) {
            return new Answer.Leave("this is no range such as 2-10");
        }
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("scaling.min", parts.group(1));
        settings.put("scaling.max", parts.group(2));
        return new Answer.Take(settings, "");
    }

    /** A number of tasks, all of them on Fargate Spot. */
    static Answer spot(JsonNode value) {
        if (!value.asText().matches("\\d{1,9}")) {
            return new Answer.Leave("this is no number of tasks");
        }
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("scaling.min", value.asText());
        settings.put("scaling.max", value.asText());
        settings.put("scaling.spotPercent", "100");
        return new Answer.Take(settings, "");
    }

    /** The path below which the load balancer hands requests over. */
    static Answer path(JsonNode value) {
        return value.asText().matches("/?")
                ? Translation.given("every path reaches the API").of(value)
                : new Answer.Leave(
                        "the load balancer serves this API alone and hands it every path; where the"
                                + " code does not know the prefix, mount it there");
    }

    /** Addresses of callers; a single one becomes a range of one. */
    static Answer callers(JsonNode value) {
        List<String> ranges = new ArrayList<>();
        value.forEach(
                item -> ranges.add(item.asText() + (item.asText().contains("/") ? "" : "/32")));
        return Answer.Take.of("network.allowedCidrs", String.join(",", ranges));
    }

    /** A name, or a list of names, or a list of names with their hosted zones. */
    static Answer alias(JsonNode value) {
        JsonNode first = value.isArray() ? value.path(0) : value;
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("domain.name", first.path("name").asText(first.asText()));
        if (first.has("hosted_zone")) {
            settings.put("domain.hostedZoneId", first.path("hosted_zone").asText());
        }
        return new Answer.Take(
                settings,
                value.isArray() && value.size() > 1
                        ? "only the first name; an API has one here"
                        : "");
    }

    /** Whether tasks sit in private subnets, which in Copilot reach out through a NAT gateway. */
    static Answer placement(JsonNode value) {
        return Answer.Take.of("egress", value.asText().equals("private") ? "single-nat" : "public");
    }

    /** Whether old tasks stop before new ones start. */
    static Answer rolling(JsonNode value) {
        boolean isRecreate = value.asText().equals("recreate");
        SequencedMap<String, String> settings = new LinkedHashMap<>();
        settings.put("deployment.minimumHealthyPercent", isRecreate ? "0" : "100");
        settings.put("deployment.maximumPercent", isRecreate ? "100" : "200");
        return new Answer.Take(settings, "");
    }

    /** An alarm on a figure that also API-Direct's own alarm watches. */
    static Translation rollbackAlarm(String figure) {
        return value -> {
            if (!value.asText().matches("\\d{1,3}")) {
                return new Answer.Leave("this is no whole number");
            }
            SequencedMap<String, String> settings = new LinkedHashMap<>();
            settings.put("deployment.rollbackAlarms", "true");
            settings.put(figure, value.asText());
            return new Answer.Take(settings, "");
        };
    }
}
