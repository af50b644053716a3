package io.apidirect.domain.accountlink;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How a customer creates the stack of a link, in the console or on the command line.
 *
 * @param controlPlane the one role (or user) of ours that the customer's roles trust
 * @param console where the AWS console is
 * @param template where CloudFormation finds {@code account-link.yaml}; empty where it was not
 *     published, so that only the command line works
 * @param endpoint address of the AWS simulator; empty for AWS itself
 */
public record LinkInstructions(
        String controlPlane, URI console, Optional<URI> template, Optional<URI> endpoint) {

    /** Whether customers' accounts are those of a simulator rather than of AWS. */
    public boolean isSimulated() {
        return endpoint.isPresent();
    }

    /** The console's page with everything filled in. */
    public Optional<String> quickCreateUrl(AwsAccountLink.Snapshot link) {
        return template.map(
                url ->
                        "%s/cloudformation/home?region=%s#/stacks/quickcreate?templateURL=%s&stackName=%s&param_ExternalId=%s&param_ControlPlaneRoleArn=%s"
                                .formatted(
                                        console,
                                        link.region(),
                                        encoded(url.toString()),
                                        LinkRoles.STACK_NAME,
                                        link.externalId().value(),
                                        encoded(controlPlane)));
    }

    /** The console's page of the stacks with this name; a simulator has no console. */
    public Optional<String> stacksUrl(String region, String stackName) {
        return areSimulated()
                ? Optional.empty()
                : Optional.of(
                        "https://%s.console.aws.amazon.com/cloudformation/home?region=%s#/stacks?filteringText=%s"
                                .formatted(region, region, stackName));
    }

    /** Whether the accounts are those of an AWS simulator. */
    public boolean areSimulated() {
        return endpoint.isPresent();
    }

    /** How the AWS CLI is called so that it reaches the account, simulated or not. */
    public String aws() {
        return endpoint.map(url -> "aws --endpoint-url " + url).orElse("aws");
    }

    /**
     * One line for a shell with credentials of the customer's account. It creates the stack, and
     * brings it to where a rotation of the External ID stands; run again it changes nothing.
     */
    public String cliCommand(AwsAccountLink.Snapshot link) {
        var keys = link.rotation().keys(link.externalId());
        return ("apidirect aws template > account-link.yaml && %s cloudformation deploy"
                        + " --region %s --stack-name %s --template-file account-link.yaml"
                        + " --capabilities CAPABILITY_NAMED_IAM --parameter-overrides"
                        + " ExternalId=%s%s ControlPlaneRoleArn=%s")
                .formatted(
                        aws(),
                        link.region(),
                        LinkRoles.STACK_NAME,
                        keys.current().value(),
                        previous(link, keys.previous()),
                        controlPlane);
    }

    /** CloudFormation keeps a parameter that is not named; an empty one must be named, too. */
    private static String previous(AwsAccountLink.Snapshot link, Optional<ExternalId> previous) {
        return link.state() instanceof AccountLinkState.Pending
                ? ""
                : " PreviousExternalId=" + previous.map(ExternalId::value).orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
