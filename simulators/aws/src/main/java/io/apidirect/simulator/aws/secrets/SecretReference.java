package io.apidirect.simulator.aws.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A place that names a secret and, where it holds JSON, one key of it: {@code <arn>:<key>:…}.
 *
 * @param secret name or ARN
 * @param key empty for the whole value
 */
public record SecretReference(String secret, String key) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTS_OF_ARN = 7;

    /** {@code arn}, {@code arn:key} or {@code arn:key:stage:version}, as task definitions write. */
    public static SecretReference ofContainer(String text) {
        var parts = parts(text);
        return new SecretReference(parts.getFirst(), part(parts, 1));
    }

    /** {@code id:SecretString:key:stage:version}, as dynamic references of templates write. */
    public static SecretReference ofTemplate(String text) {
        var parts = parts(text);
        return new SecretReference(parts.getFirst(), part(parts, 2));
    }

    private static List<String> parts(String text) {
        var all = Arrays.asList(text.split(":", -1));
        int first = text.startsWith("arn:") ? Math.min(PARTS_OF_ARN, all.size()) : 1;
        var parts = new ArrayList<String>();
        parts.add(String.join(":", all.subList(0, first)));
        parts.addAll(all.subList(first, all.size()));
        return parts;
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** What the secret's value holds at the key; empty where it is no JSON or has no such key. */
    public Optional<String> in(String value) {
        if (key.isEmpty()) {
            return Optional.of(value);
        }
        try {
            return Optional.ofNullable(JSON.readTree(value).get(key)).map(it -> it.asText());
        } catch (JsonProcessingException _) {
            return Optional.empty();
        }
    }
}
