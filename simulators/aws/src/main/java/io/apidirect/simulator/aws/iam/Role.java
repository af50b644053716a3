package io.apidirect.simulator.aws.iam;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A role.
 *
 * @param trust the trust policy's document
 * @param maxSession in seconds
 * @param boundary the ARN of the policy that bounds it
 * @param inline documents by name
 * @param attached ARNs of managed policies
 */
public record Role(
        String account,
        String name,
        String path,
        String id,
        String trust,
        String description,
        int maxSession,
        Optional<String> boundary,
        Map<String, String> inline,
        List<String> attached,
        Map<String, String> tags,
        Instant created) {

    public Role {
        inline = Map.copyOf(inline);
        attached = List.copyOf(attached);
        tags = Map.copyOf(tags);
    }

    public String arn() {
        return "arn:aws:iam::%s:role%s%s".formatted(account, path, name);
    }

    public Role trusting(String document) {
        return new Role(
                account,
                name,
                path,
                id,
                document,
                description,
                maxSession,
                boundary,
                inline,
                attached,
                tags,
                created);
    }

    public Role withInline(String policy, String document) {
        var more = new LinkedHashMap<>(inline);
        more.put(policy, document);
        return with(more, attached);
    }

    public Role withoutInline(String policy) {
        var fewer = new LinkedHashMap<>(inline);
        fewer.remove(policy);
        return with(fewer, attached);
    }

    public Role attach(String arn) {
        var more = new ArrayList<>(attached);
        if (!more.contains(arn)) {
            more.add(arn);
        }
        return with(inline, more);
    }

    public Role detach(String arn) {
        return with(inline, attached.stream().filter(it -> !it.equals(arn)).toList());
    }

    private Role with(Map<String, String> documents, List<String> arns) {
        return new Role(
                account,
                name,
                path,
                id,
                trust,
                description,
                maxSession,
                boundary,
                documents,
                arns,
                tags,
                created);
    }
}
