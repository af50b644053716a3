package io.apidirect.simulator.aws.secrets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.apidirect.simulator.aws.wire.AwsError;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Passwords as Secrets Manager makes them, one character at least of each kind that is allowed. */
public final class RandomPassword {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> KINDS = kinds();

    private RandomPassword() {}

    private static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        kinds.put("ExcludeLowercase", "abcdefghijklmnopqrstuvwxyz");
        kinds.put("ExcludeUppercase", "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        kinds.put("ExcludeNumbers", "0123456789");
        kinds.put("ExcludePunctuation", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");
        return kinds;
    }

    /** What {@code GenerateSecretString} asks for: a password, or a JSON object that holds one. */
    static String generate(JsonNode wish) {
        var password = password(wish);
        var template = wish.path("SecretStringTemplate").asText("");
        return template.isEmpty() ? password : filled(template, wish, password);
    }

    private static String filled(String template, JsonNode wish, String password) {
        try {
            if (JSON.readTree(template) instanceof ObjectNode object
                    && wish.path("GenerateStringKey").isTextual()) {
                return object.put(wish.path("GenerateStringKey").asText(), password).toString();
            }
        } catch (JsonProcessingException _) {
            // Refused below, as a template that is no object is.
        }
        throw AwsError.refused(
                "InvalidRequestException",
                "GenerateStringKey and SecretStringTemplate, a JSON object, need each other.");
    }

    private static String password(JsonNode wish) {
        var excluded = wish.path("ExcludeCharacters").asText("");
        var kinds = new ArrayList<String>();
        KINDS.forEach(
                (name, characters) -> {
                    var left = without(characters, excluded);
                    if (!wish.path(name).asBoolean(false) && !left.isEmpty()) {
                        kinds.add(left);
                    }
                });
        return of(kinds, wish.path("PasswordLength").asInt(32));
    }

    private static String without(String characters, String excluded) {
        return characters
                .chars()
                .filter(it -> excluded.indexOf(it) < 0)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    /** A password that needs no quoting anywhere. */
    public static String ofLettersAndDigits(int length) {
        return of(KINDS.values().stream().limit(3).toList(), length);
    }

    private static String of(List<String> kinds, int length) {
        var all = String.join("", kinds);
        var characters = new ArrayList<Character>();
        kinds.forEach(it -> characters.add(one(it)));
        while (characters.size() < length) {
            characters.add(one(all));
        }
        Collections.shuffle(characters, RANDOM);
        return characters.stream().map(String::valueOf).collect(Collectors.joining());
    }

    private static char one(String characters) {
        return characters.charAt(RANDOM.nextInt(characters.length()));
    }
}
