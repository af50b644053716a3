package io.apidirect.simulator.aws.cloudformation.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine hands to a resource type.
 *
 * @param stack the stack that asks
 * @param logicalId the resource's name in the template
 * @param token unique to this incarnation of the resource: a replacement has another one, a call
 *     repeated after a restart the same
 * @param physicalId what AWS calls the resource; empty before it exists
 * @param properties resolved, without any intrinsic function
 * @param tags the stack's tags and {@code aws:cloudformation:*}; the resource's own {@code Tags}
 *     property is <em>not</em> in here
 */
public record ResourceRequest(
        StackIdentity stack,
        String logicalId,
        String token,
        Optional<String> physicalId,
        ObjectNode properties,
        Map<String, String> tags) {

    private static final String UPPER = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    public ResourceRequest {
        tags = Map.copyOf(tags);
    }

    /** The physical id of a resource that exists. */
    public String thePhysicalId() {
        return physicalId.orElseThrow(
                () -> new IllegalStateException(logicalId + " has no physical id yet."));
    }

    /** The text of a property, empty when it is not there. */
    public Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property)).map(it -> it.asText());
    }

    /** The stack's resources all carry its tags, so the tags of one speak for those it touches. */
    public Map<String, String> tagKeys() {
        Map<String, String> keys = new LinkedHashMap<>();
        tags.forEach(
                (key, value) -> {
                    keys.put("aws:RequestTag/" + key, value);
                    keys.put("aws:ResourceTag/" + key, value);
                });
        return keys;
    }

    /** The name CloudFormation gives to a resource without one: {@code stack-logical-SUFFIX}. */
    public String nameUpTo(int length) {
        String suffix = suffix(12);
        int room = length - suffix.length() - 1;
        String full = stack.name() + "-" + logicalId;
        if (full.length() <= room) {
            return full + "-" + suffix;
        }
        int half = Math.min(stack.name().length(), (room - 1) / 2);
        String tail = logicalId.substring(0, Math.min(logicalId.length(), room - 1 - half));
        return stack.name().substring(0, half) + "-" + tail + "-" + suffix;
    }

    /** Lower-case hexadecimal digits, the same for the same token. */
    public String hex(int length) {
        return HexFormat.of().formatHex(digest()).substring(0, length);
    }

    /** Upper-case letters and digits, the same for the same token. */
    public String suffix(int length) {
        BigInteger rest = hash();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(UPPER.length()));
            text.append(UPPER.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.toString();
    }

    private BigInteger hash() {
        return new BigInteger(1, digest());
    }

    private byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK knows SHA-256.", e);
        }
    }
}
