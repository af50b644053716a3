package io.apidirect.simulator.aws.s3;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bucket.
 *
 * @param settings documents of XML, or the policy's JSON, by the name of their parameter, such as
 *     {@code lifecycle}
 * @param versioning {@code Enabled}, {@code Suspended}, or empty for never
 */
public record Bucket(
        String account,
        String region,
        String name,
        Optional<String> versioning,
        Map<String, String> settings,
        Map<String, String> tags,
        Instant created) {

    private static final Pattern KEY = Pattern.compile("arn:[a-z-]+:kms:[^<\\s]+");

    public Bucket {
        settings = Map.copyOf(settings);
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:s3:::" + name;
    }

    /** The customer's key that encrypts the objects; empty where AWS's own does. */
    Optional<String> keyArn() {
        return Optional.ofNullable(settings.get("encryption"))
                .map(KEY::matcher)
                .filter(Matcher::find)
                .map(Matcher::group);
    }

    boolean isVersioned() {
        return versioning.filter("Enabled"::equals).isPresent();
    }

    Bucket versioned(Optional<String> status) {
        return new Bucket(account, region, name, status, settings, tags, created);
    }

    Bucket tagged(Map<String, String> other) {
        return new Bucket(account, region, name, versioning, settings, other, created);
    }

    Bucket set(String setting, String document) {
        var more = new LinkedHashMap<>(settings);
        more.put(setting, document);
        return new Bucket(account, region, name, versioning, more, tags, created);
    }

    Bucket unset(String setting) {
        var fewer = new LinkedHashMap<>(settings);
        fewer.remove(setting);
        return new Bucket(account, region, name, versioning, fewer, tags, created);
    }
}
