package io.apidirect.domain.deployment.ejection;

import io.apidirect.domain.deployment.ServiceSettings;
import java.util.List;
import java.util.stream.Collectors;

/** What comes with the files for the people who will keep them. */
final class ReadMe {

    private static final String TEXT =
            """
            # %1$s without API-Direct

            These files make the stacks of %1$s in %2$s with aws-cli and your own keys. Nothing in them calls API-Direct.

                ./deploy.sh

            Where the stacks stand, the script brings them to what the files say; where they already are so, it says "No changes to deploy".
            Where they do not stand, it makes them, in this order:

            %3$s
            Each template is as CloudFormation has it; `parameters/` holds a line NAME=VALUE for each of its parameters, and `deploy.sh` reads
            from the stacks what one gives the other. Change a value or a template and run the script again.
            %4$s
            ## Things to know

            - CloudFormation goes on using the execution role of the account link for stacks that were made with it. To end the link, first let
              the stacks have a role of your own: `STACK_ROLE=arn:aws:iam::…:role/… ./deploy.sh`.
            - `BoundaryArn` is the boundary of the account link. Empty its line in `parameters/*.txt` before you delete the link's stack.
            - Do not deploy with API-Direct and with this script side by side: the later one wins. `apidirect plan` shows what you have changed.
            - A new release: `./image.sh FOLDER` builds the image of the folder with your code in the CodeBuild project of the build stack and notes
              its tag in `parameters/image.txt`; then `./deploy.sh`. Or build it with docker, push it to the stack's output `RepositoryUri` and
              note the tag yourself. Hidden files of the folder (`.env`, `.git`) are not sent, and neither is this folder: the file
              `.apidirect-ejected` marks it.

            ## Another account

            `OTHER_ACCOUNT=yes ./deploy.sh` makes everything in an account that is empty; it stops before the service, because the image is not
            there yet: `./image.sh FOLDER`, then the same again. The boundary of the account link is left out.
            Secrets do not travel. Make them in Secrets Manager first and put their ARNs into `templates/service.yaml` (search for the account
            number %5$s). An own domain needs its zone or certificate there, too: `parameters/network.txt`.
            Data of a database do not travel either: restore a snapshot that you have shared (`SnapshotIdentifier` in `parameters/data.txt`).
            """;

    private ReadMe() {}

    static String of(ServiceSettings settings, List<EjectedStack> stacks, List<String> differing) {
        return TEXT.formatted(
                settings.address(),
                settings.address().region(),
                stacks.stream().map(ReadMe::line).collect(Collectors.joining()),
                warning(differing),
                settings.account());
    }

    private static String line(EjectedStack stack) {
        return "- `%s` from `%s`, %d resources\n"
                .formatted(stack.name(), stack.templatePath(), stack.template().resources().size());
    }

    private static String warning(List<String> differing) {
        return differing.isEmpty()
                ? ""
                : "\n**These stacks stand as something else than these files make: %s.** The script would change them.\n"
                        .formatted(String.join(", ", differing));
    }
}
