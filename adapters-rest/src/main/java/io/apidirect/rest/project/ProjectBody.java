package io.apidirect.rest.project;

import io.apidirect.domain.project.Project;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A project. */
@Schema(name = "Project", description = "One API with its environments")
record ProjectBody(
        @Schema(examples = "prj_01h455vb4pex5vsknk084sn02q") String id,
        @Schema(description = "Its name for life; part of the names on AWS", examples = "my-api")
                String name,
        String description,
        Instant createdAt) {

    static ProjectBody of(Project.Snapshot project) {
        return new ProjectBody(
                project.id().text(),
                project.slug().value(),
                project.description(),
                project.createdAt());
    }

    /** Some projects. */
    @Schema(name = "ProjectList")
    record ListBody(
            List<ProjectBody> items,
            @Schema(description = "Pass it as 'after' for the next page; absent on the last")
                    @Nullable String next) {}
}
