package io.apidirect.simulator.aws.elb;

import java.util.Map;

/** A target group; the times are seconds. */
public record TargetGroup(
        String account,
        String region,
        String name,
        String arn,
        String vpc,
        int port,
        String healthPath,
        int interval,
        int timeout,
        int healthyThreshold,
        int unhealthyThreshold,
        String matcher,
        int drainSeconds,
        Map<String, String> tags) {

    public TargetGroup {
        tags = Map.copyOf(tags);
    }

    /** Whether a status counts as well: {@code 200}, {@code 200,204} or {@code 200-299}. */
    boolean isWell(int status) {
        for (String part : matcher.split(",", -1)) {
            String[] range = part.strip().split("-", 2);
            int low = Integer.parseInt(range[0]);
            if (status >= low && status <= Integer.parseInt(range[range.length - 1])) {
                return true;
            }
        }
        return false;
    }
}
