package io.apidirect.bootstrap.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.StreamSupport;

/** One AWS account with one project and its environment {@code dev}, deployed over HTTP. */
public final class Site {

    private final Caller owner;
    private final Customer customer;
    private final String project;
    private Source source;
    private String deployment = "";

    private Site(Caller owner, Customer customer, String project, Source source) {
        this.owner = owner;
        this.customer = customer;
        this.project = project;
        this.source = source;
    }

    /** Links the account and makes project and environment. */
    public static Site open(Caller owner, URI aws, String account, String project)
            throws IOException, InterruptedException {
        var customer = Customer.of(aws, account);
        var link =
                owner.post(
                        "/v1/account-links",
                        Map.of("awsAccountId", account, "region", "eu-west-1"));
        customer.createLinkStack(
                owner.send("GET", "/v1/account-link-template", "").body(),
                link.path("externalId").asText(),
                Customer.controlPlane(aws).path("arn").asText());
        var id = link.path("id").asText();
        owner.post("/v1/account-links/" + id + "/verification", Map.of());
        owner.post("/v1/projects", Map.of("name", project));
        owner.post(
                "/v1/projects/" + project + "/environments",
                Map.of("name", "dev", "profile", "dev", "accountLink", id));
        return new Site(owner, customer, project, Source.saying("nothing yet"));
    }

    public Customer customer() {
        return customer;
    }

    public String project() {
        return project;
    }

    public JsonNode plan(String words) throws IOException, InterruptedException {
        source = Source.saying(words);
        return owner.post(
                environment() + "/plans",
                Map.of(
                        "manifest", Source.manifest(project),
                        "sourceDigest", source.digest(),
                        "sourceSize", source.archive().length));
    }

    public void approve(JsonNode plan) throws IOException, InterruptedException {
        var path = "/v1/plans/%s/approval".formatted(plan.path("id").asText());
        begun(owner.post(path, Map.of("digest", plan.path("digest").asText())));
    }

    void destroy() throws IOException, InterruptedException {
        begun(owner.post(environment() + "/destruction", Map.of("confirmation", "dev")));
    }

    void cancel() throws IOException, InterruptedException {
        owner.post("/v1/deployments/" + deployment + "/cancellation", Map.of());
    }

    private void begun(JsonNode started) {
        deployment = started.path("id").asText();
    }

    private String environment() {
        return "/v1/projects/" + project + "/environments/dev";
    }

    /** How its deployment stands, as the platform tells it. */
    public JsonNode deployment() throws IOException, InterruptedException {
        return owner.get("/v1/deployments/" + deployment);
    }

    boolean hasEnded() throws IOException, InterruptedException {
        return deployment().hasNonNull("finishedAt");
    }

    boolean isIn(String step) throws IOException, InterruptedException {
        return StreamSupport.stream(deployment().path("steps").spliterator(), false)
                .filter(each -> each.path("name").asText().equals(step))
                .anyMatch(each -> each.path("status").asText().equals("running"));
    }

    /** Uploads the source as soon as its bucket stands. */
    public void supplySource() throws IOException, InterruptedException {
        if (isIn("source")) {
            var wish = Map.of("size", source.archive().length);
            var path = "/v1/deployments/" + deployment + "/source-upload";
            var place = owner.attempt(path, wish);
            if (place.statusCode() == 201) {
                owner.upload(Caller.read(place), source);
            }
        }
    }

    @Override
    public String toString() {
        return project;
    }
}
