package io.apidirect.application.deployment;

import io.apidirect.application.shared.Errand;
import io.apidirect.domain.deployment.ImageBuilds;
import io.apidirect.domain.deployment.ImageBuilds.LogLines;
import io.apidirect.domain.deployment.Layer;
import jakarta.inject.Inject;
import java.util.List;

/** Reads what the image build of a deployment has written, while it runs and afterwards. */
@Errand
public class ReadBuildLog {

    private final BeginLooking begin;
    private final ImageBuilds builds;

    @Inject
    public ReadBuildLog(BeginLooking begin, ImageBuilds builds) {
        this.begin = begin;
        this.builds = builds;
    }

    /** The lines after {@code cursor}; none where no build was needed, or before it begins. */
    public LogLines read(BeginLooking.Query query, String cursor) {
        var sight = begin.begin(query);
        var outputs = sight.deployment().outputs().of(Layer.BUILD);
        var build = sight.deployment().imageBuild().orElse("");
        return outputs.isEmpty() || build.isEmpty()
                ? new LogLines(List.of(), cursor)
                : builds.log(sight.workplace(), outputs, build, cursor);
    }
}
