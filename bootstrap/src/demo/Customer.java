import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Capability;
import software.amazon.awssdk.services.cloudformation.model.Parameter;

/**
 * Plays the customer of the demo: somebody with the administrator's keys of a simulated AWS account, who creates the
 * stack of an account link as the platform told. Run by {@code ./run demo}, straight from this source.
 *
 * <p>Arguments: {@code <simulator> <account> <region> <stack> <template file> <key=value>…}.
 */
class Customer {

    private final URI simulator;
    private final HttpClient http = HttpClient.newHttpClient();

    Customer(URI simulator) {
        this.simulator = simulator;
    }

    public static void main(String... arguments) throws Exception {
        var customer = new Customer(URI.create(arguments[0]));
        customer.createStack(
                arguments[1],
                Region.of(arguments[2]),
                arguments[3],
                Files.readString(Path.of(arguments[4])),
                java.util.Arrays.copyOfRange(arguments, 5, arguments.length));
    }

    private void createStack(String account, Region region, String stack, String template, String[] parameters)
            throws Exception {
        try (var cloudFormation =
                CloudFormationClient.builder()
                        .endpointOverride(simulator)
                        .region(region)
                        .credentialsProvider(StaticCredentialsProvider.create(administrator(account)))
                        .build()) {
            cloudFormation.createStack(
                    request ->
                            request.stackName(stack)
                                    .templateBody(template)
                                    .capabilities(Capability.CAPABILITY_NAMED_IAM)
                                    .parameters(
                                            java.util.Arrays.stream(parameters).map(Customer::parameter).toList()));
            var status = "";
            while (!status.equals("CREATE_COMPLETE")) {
                var now = cloudFormation.describeStacks(r -> r.stackName(stack)).stacks().getFirst();
                if (!now.stackStatusAsString().equals(status)) {
                    status = now.stackStatusAsString();
                    System.out.println("stack " + stack + " " + status);
                }
                if (status.contains("ROLLBACK") || status.contains("FAILED")) {
                    throw new IllegalStateException(stack + ": " + now.stackStatusReason());
                }
                Thread.sleep(Duration.ofMillis(200));
            }
        }
    }

    private static Parameter parameter(String text) {
        int equals = text.indexOf('=');
        return Parameter.builder()
                .parameterKey(text.substring(0, equals))
                .parameterValue(text.substring(equals + 1))
                .build();
    }

    private AwsBasicCredentials administrator(String account) throws Exception {
        var wish = HttpRequest.newBuilder(simulator.resolve("/_simulator/accounts"))
                .POST(BodyPublishers.ofString("{\"account\":\"" + account + "\"}"))
                .build();
        var answer = http.send(wish, BodyHandlers.ofString()).body();
        return AwsBasicCredentials.create(field(answer, "accessKeyId"), field(answer, "secretAccessKey"));
    }

    private static String field(String json, String name) {
        var found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
