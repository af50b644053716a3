package io.apidirect.aws.shared;

import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.http.SdkHttpMethod;

/**
 * One request to a service of AWS for which we carry no module of the SDK, because the module would
 * weigh megabytes and the answer is one word.
 *
 * @param service its name in signatures, such as {@code ec2}
 * @param host where it answers on AWS itself
 */
public record SignedQuestion(
        String service,
        String host,
        SdkHttpMethod method,
        String path,
        Map<String, String> headers,
        String body) {

    public SignedQuestion {
        headers = Map.copyOf(headers);
    }

    /** A service that names its actions in a header and speaks JSON. */
    public static SignedQuestion json(String service, String host, String target, String body) {
        return new SignedQuestion(
                service,
                host,
                SdkHttpMethod.POST,
                "/",
                Map.of("Content-Type", "application/x-amz-json-1.1", "X-Amz-Target", target),
                body);
    }

    /** A service that takes forms and speaks XML. */
    public static SignedQuestion form(String service, String host, String form) {
        return new SignedQuestion(
                service,
                host,
                SdkHttpMethod.POST,
                "/",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                form);
    }

    /** What the service calls it, as far as the request says; else the kind of request. */
    String action() {
        var target = headers.getOrDefault("X-Amz-Target", "");
        var form = Pattern.compile("(?:^|&)Action=(\\w+)").matcher(body);
        if (!target.isEmpty()) {
            return target.substring(target.lastIndexOf('.') + 1);
        }
        return form.find() ? form.group(1) : method + " " + path;
    }

    /** What HTTP answered, whatever it was. */
    public record Answer(int status, String body) {

        public boolean isGood() {
            return status == 200;
        }
    }
}
