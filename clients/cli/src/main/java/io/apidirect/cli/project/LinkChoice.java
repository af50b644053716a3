package io.apidirect.cli.project;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The link to the AWS account of a new environment. */
record LinkChoice(Workplace workplace) {

    /**
     * The link that was named, else the only one; empty where none is verified yet. One that will
     * not do is refused, and so is a choice that nobody has made.
     */
    Optional<String> of(Optional<String> given) {
        given.ifPresent(this::requireVerified);
        List<String> links = given.map(List::of).orElseGet(this::verified);
        if (links.size() > 1) {
            throw Failure.usage(
                    "several AWS accounts are linked: " + String.join(", ", links),
                    "say which: apidirect init … --account-link " + links.getFirst());
        }
        return links.stream().findFirst();
    }

    private void requireVerified(String link) {
        JsonNode found = workplace.api().send(Endpoint.SHOW_ACCOUNT_LINK.request(link)).tree();
        String status = found.path("status").asText();
        if (!status.equals("verified")) {
            String reason = found.path("brokenReason").asText("");
            throw Failure.failed(
                    "the account link "
                            + link
                            + " is "
                            + status
                            + (reason.isEmpty() ? "" : ": " + reason),
                    "apidirect aws verify " + link);
        }
    }

    private List<String> verified() {
        List<String> names = new ArrayList<>();
        for (JsonNode link :
                workplace.api().send(Endpoint.LIST_ACCOUNT_LINKS.request()).tree().path("items")) {
            if (link.path("status").asText().equals("verified")) {
                names.add(link.path("name").asText(link.path("id").asText()));
            }
        }
        return names;
    }
}
