package io.apidirect.domain.deployment.ejection;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.ServiceSettings;

/** The script that builds an image as the platform does: in CodeBuild, from a folder with code. */
final class ImageScript {

    private static final String TEXT =
            """
            #!/usr/bin/env bash
            # Builds the image of %1$s from the folder with your code, in CodeBuild, and notes its tag for deploy.sh. Needs aws-cli, python3 and your own keys.
            set -euo pipefail
            folder=$(cd "${1:?Say where your code is: ./image.sh FOLDER}" && pwd)
            cd "$(dirname "$0")"
            export AWS_REGION=${AWS_REGION:-%2$s} AWS_DEFAULT_REGION=${AWS_REGION:-%2$s} AWS_PAGER=

            bucket=$(aws cloudformation describe-stacks --stack-name %3$s --query "Stacks[0].Outputs[?OutputKey=='SourceBucket'].OutputValue | [0]" --output text)
            work=$(mktemp -d)
            trap 'rm -rf "$work"' EXIT
            cd "$folder"
            code=()
            for entry in *; do
              [ -e "$entry/.apidirect-ejected" ] || code+=("$entry")
            done
            python3 -m zipfile -c "$work/source.zip" "${code[@]}"
            cd "$OLDPWD"
            tag=$(python3 -c 'import hashlib, sys; print(hashlib.sha256(open(sys.argv[1], "rb").read()).hexdigest())' "$work/source.zip")
            aws s3api put-object --bucket "$bucket" --key "source/$tag.zip" --body "$work/source.zip" > /dev/null
            build=$(aws codebuild start-build --project-name %3$s --query build.id --output text \\
              --environment-variables-override "name=SOURCE_KEY,value=source/$tag.zip" "name=IMAGE_TAG,value=$tag")
            echo "CodeBuild builds $build."
            while status=$(aws codebuild batch-get-builds --ids "$build" --query 'builds[0].buildStatus' --output text); [ "$status" = IN_PROGRESS ]; do
              sleep 3
            done
            if [ "$status" != SUCCEEDED ]; then
              echo "The build ended as $status. Its log is in the group and stream that this shows: aws codebuild batch-get-builds --ids $build --query 'builds[0].logs'" >&2
              exit 1
            fi
            printf '%%s\\n' "$tag" > parameters/image.txt
            echo "The image $tag is built. Now run ./deploy.sh."
            """;

    private static final String CHECK =
            """
            repository=$(output %1$s RepositoryUri)
            image=$(cat parameters/image.txt)
            if ! aws ecr describe-images --repository-name "${repository#*/}" --image-ids "imageTag=$image" > /dev/null; then
              echo "The image $image is not in this account yet. Build one from the folder with your code, then run this script again:" >&2
              echo "  ./image.sh FOLDER" >&2
              echo "or with docker: docker build -t $repository:$image . && docker push $repository:$image" >&2
              exit 1
            fi
            """;

    private ImageScript() {}

    static String of(ServiceSettings settings) {
        var address = settings.address();
        return TEXT.formatted(address, address.region(), address.stackName(Layer.BUILD));
    }

    /** What stops the other script as long as the account does not have the image. */
    static String check(ServiceSettings settings) {
        return CHECK.formatted(settings.address().stackName(Layer.BUILD));
    }
}
