package io.apidirect.domain.deployment.ejection;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceSettings;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The script that makes the stacks, or brings those that stand to what the files say. */
final class DeployScript {

    private static final String HEAD =
            """
            #!/usr/bin/env bash
            # Makes the stacks of %1$s, or brings them to what these files say. Needs aws-cli and your own keys; nothing of API-Direct.
            set -euo pipefail
            cd "$(dirname "$0")"
            export AWS_REGION=${AWS_REGION:-%2$s} AWS_DEFAULT_REGION=${AWS_REGION:-%2$s} AWS_PAGER=

            account=$(aws sts get-caller-identity --query Account --output text)
            other=
            if [ "$account" != %3$s ]; then
              if [ "${OTHER_ACCOUNT:-}" != yes ]; then
                echo "These files name things of the account %3$s, and your keys are of $account. Read 'Another account' in README.md, then set OTHER_ACCOUNT=yes." >&2
                exit 1
              fi
              other=yes
            fi

            output() { # STACK NAME: what a stack gives out
              local value
              value=$(aws cloudformation describe-stacks --stack-name "$1" --query "Stacks[0].Outputs[?OutputKey=='$2'].OutputValue | [0]" --output text)
              if [ "$value" = None ]; then echo "The stack $1 has no output $2." >&2; exit 1; fi
              printf %%s "$value"
            }

            deploy() { # STACK LAYER [PARAMETER=VALUE]...: makes the stack, or updates it where something differs
              local stack=$1 layer=$2 given
              shift 2
              mapfile -t given < "parameters/$layer.txt"
              if [ -n "$other" ]; then given=("${given[@]/#BoundaryArn=*/BoundaryArn=}"); fi # The boundary stays behind.
              aws cloudformation deploy --stack-name "$stack" --template-file "templates/$layer.yaml" --no-fail-on-empty-changeset \\
                --capabilities CAPABILITY_NAMED_IAM ${STACK_ROLE:+--role-arn "$STACK_ROLE"} \\
                --tags %4$s \\
                --parameter-overrides "${given[@]}" "$@"
            }

            """;

    private DeployScript() {}

    static String of(ServiceSettings settings, List<EjectedStack> stacks) {
        var address = settings.address();
        var script =
                new StringBuilder(
                        HEAD.formatted(
                                address, address.region(), settings.account(), tags(settings)));
        for (var stack : stacks) {
            if (stack.template().layer() == Layer.SERVICE) {
                script.append(ImageScript.check(settings));
            }
            append(script, stack);
        }
        return script.append("output ")
                .append(address.stackName(Layer.NETWORK))
                .append(" Url && echo\n")
                .toString();
    }

    /** An output is read into a variable first: only so does a missing one stop the script. */
    private static void append(StringBuilder script, EjectedStack stack) {
        stack.wires()
                .forEach(
                        it ->
                                script.append(
                                        "%s=$(output %s %s)\n"
                                                .formatted(
                                                        it.parameter(), it.stack(), it.output())));
        script.append("deploy ")
                .append(stack.name())
                .append(' ')
                .append(stack.template().layer().slug());
        stack.wires()
                .forEach(
                        it ->
                                script.append(
                                        " \"%1$s=$%1$s%2$s\""
                                                .formatted(it.parameter(), it.suffix())));
        script.append("\n\n");
    }

    private static String tags(ServiceSettings settings) {
        var tags = new TreeMap<>(settings.app().tags());
        tags.put("apidirect:organization", settings.address().organization().text());
        tags.put("apidirect:project", settings.address().project());
        tags.put("apidirect:environment", settings.address().environment());
        return tags.entrySet().stream()
                .map(it -> quoted(it.getKey() + "=" + it.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
