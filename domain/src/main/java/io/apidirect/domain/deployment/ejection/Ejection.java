package io.apidirect.domain.deployment.ejection;

import io.apidirect.domain.deployment.Layer;
import io.apidirect.domain.deployment.LayerOutputs;
import io.apidirect.domain.deployment.ServiceSettings;
import io.apidirect.domain.deployment.Templates;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes the files of an environment that stands. */
public final class Ejection {

    /** What the packing of a project knows such a folder by, and leaves it out. */
    private static final EjectedFile MARK =
            EjectedFile.text(
                    ".apidirect-ejected",
                    "Written by apidirect eject. As long as this file is here, this folder is not"
                            + " packed with your code. Keep it in version control with the"
                            + " others.\n");

    private Ejection() {}

    /**
     * @param settings that stand
     * @param outputs what its stacks give out
     * @param digests what each stack was made of; one that differs is said in the README
     */
    public static List<EjectedFile> of(
            ServiceSettings settings,
            Templates templates,
            LayerOutputs outputs,
            Map<Layer, String> digests) {
        var stacks =
                Arrays.stream(Layer.values())
                        .filter(settings.layers()::contains)
                        .map(layer -> EjectedStack.of(layer, settings, templates, outputs))
                        .toList();
        var files = new ArrayList<EjectedFile>();
        var differing =
                stacks.stream()
                        .filter(it -> !it.digest().equals(digests.get(it.template().layer())))
                        .map(EjectedStack::name)
                        .toList();
        files.add(EjectedFile.text("README.md", ReadMe.of(settings, stacks, differing)));
        files.add(new EjectedFile("deploy.sh", DeployScript.of(settings, stacks), true));
        files.add(new EjectedFile("image.sh", ImageScript.of(settings), true));
        files.add(EjectedFile.text("parameters/image.txt", settings.source().hex() + "\n"));
        for (var stack : stacks) {
            files.add(EjectedFile.text(stack.templatePath(), stack.template().body()));
            files.add(EjectedFile.text(stack.parametersPath(), stack.parameters()));
        }
        files.add(MARK);
        return List.copyOf(files);
    }
}
