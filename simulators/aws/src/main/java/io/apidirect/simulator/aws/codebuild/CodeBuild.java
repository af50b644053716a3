package io.apidirect.simulator.aws.codebuild;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.simulator.aws.wire.AwsError;
import io.apidirect.simulator.aws.wire.Call;
import io.apidirect.simulator.aws.wire.Json;
import io.apidirect.simulator.aws.wire.Operation;
import io.apidirect.simulator.aws.wire.Permission;
import io.apidirect.simulator.aws.wire.Protocol;
import io.apidirect.simulator.aws.wire.Response;
import io.apidirect.simulator.aws.wire.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** CodeBuild. */
public final class CodeBuild implements Service {

    private final Projects projects;
    private final Builds builds;

    public CodeBuild(Projects projects, Builds builds) {
        this.projects = projects;
        this.builds = builds;
    }

    @Override
    public String signingName() {
        return "codebuild";
    }

    @Override
    public Protocol protocol() {
        return new Protocol.Json("1.1");
    }

    @Override
    public Map<String, Operation> operations() {
        return Map.of(
                "StartBuild", Operation.on(it -> project(it, it.the("projectName")), this::start),
                "StopBuild", Operation.on(it -> ofBuild(it, it.the("id")), this::stop),
                "BatchGetBuilds", new Operation(CodeBuild::eachBuild, this::get),
                "ListBuildsForProject",
                        Operation.on(it -> project(it, it.the("projectName")), this::list),
                "ListBuilds", Operation.unscoped(this::listAll),
                "ListProjects", Operation.unscoped(this::listProjects),
                "BatchGetProjects", new Operation(CodeBuild::eachProject, this::getProjects));
    }

    private static String project(Call call, String name) {
        return call.arn("codebuild", "project/" + name.substring(name.lastIndexOf('/') + 1));
    }

    private static String ofBuild(Call call, String id) {
        return project(call, id.substring(id.lastIndexOf('/') + 1).split(":", 2)[0]);
    }

    private static List<Permission> eachBuild(Call call) {
        return Json.texts(call.json().path("ids")).stream()
                .map(it -> call.permission(ofBuild(call, it)))
                .toList();
    }

    private static List<Permission> eachProject(Call call) {
        return Json.texts(call.json().path("names")).stream()
                .map(it -> call.permission(project(call, it)))
                .toList();
    }

    private BuildProject the(Call call) {
        var name = call.the("projectName");
        return projects.find(
                        call.account(), call.region(), name.substring(name.lastIndexOf('/') + 1))
                .orElseThrow(
                        () ->
                                AwsError.refused(
                                        "ResourceNotFoundException",
                                        "Project cannot be found: " + project(call, name)));
    }

    private synchronized Response start(Call call) {
        var project = the(call);
        var token = call.text("idempotencyToken");
        var known =
                builds.of(project).stream()
                        .filter(it -> token.isPresent() && it.token().equals(token))
                        .findFirst();
        var build = known.orElseGet(() -> builds.start(fresh(call, project, token)));
        var answer = Json.object();
        answer.set("build", shape(build));
        return Response.json(answer);
    }

    private static Build fresh(Call call, BuildProject project, Optional<String> token) {
        var variables = new LinkedHashMap<>(project.variables());
        variables.putAll(
                Json.tags(call.json().path("environmentVariablesOverride"), "name", "value"));
        return new Build(
                        call.account(),
                        call.region(),
                        project.name(),
                        project.name() + ":" + UUID.randomUUID(),
                        token,
                        variables,
                        project.logGroup(),
                        project.serviceRole(),
                        "IN_PROGRESS",
                        List.of(),
                        Instant.now(),
                        Optional.empty())
                .in("SUBMITTED");
    }

    private Response stop(Call call) {
        var build =
                builds.find(call.account(), call.region(), call.the("id"))
                        .orElseThrow(
                                () ->
                                        AwsError.refused(
                                                "ResourceNotFoundException",
                                                "Build cannot be found: " + call.the("id")));
        builds.stop(build);
        var answer = Json.object();
        answer.set(
                "build",
                shape(builds.find(call.account(), call.region(), build.id()).orElse(build)));
        return Response.json(answer);
    }

    private Response get(Call call) {
        List<Build> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String id : Json.texts(call.json().path("ids"))) {
            builds.find(call.account(), call.region(), id)
                    .ifPresentOrElse(found::add, () -> missing.add(id));
        }
        var answer = Json.object();
        answer.set("builds", Json.list(found, CodeBuild::shape));
        answer.set("buildsNotFound", Json.texts(missing));
        return Response.json(answer);
    }

    private Response list(Call call) {
        var ids = builds.of(the(call)).stream().map(Build::id).toList();
        var answer = Json.object();
        answer.set("ids", Json.texts(ids));
        return Response.json(answer);
    }

    private Response listAll(Call call) {
        var ids =
                projects.all(call.account(), call.region()).stream()
                        .flatMap(it -> builds.of(it).stream())
                        .sorted(Comparator.comparing(Build::started).reversed())
                        .map(Build::id)
                        .toList();
        var answer = Json.object();
        answer.set("ids", Json.texts(ids));
        return Response.json(answer);
    }

    private Response listProjects(Call call) {
        var answer = Json.object();
        answer.set(
                "projects",
                Json.texts(
                        projects.all(call.account(), call.region()).stream()
                                .map(BuildProject::name)
                                .toList()));
        return Response.json(answer);
    }

    private Response getProjects(Call call) {
        List<BuildProject> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : Json.texts(call.json().path("names"))) {
            projects.find(call.account(), call.region(), name)
                    .ifPresentOrElse(found::add, () -> missing.add(name));
        }
        var answer = Json.object();
        answer.set(
                "projects",
                Json.list(
                        found,
                        it ->
                                Json.object()
                                        .put("name", it.name())
                                        .put("arn", it.arn())
                                        .put("serviceRole", it.serviceRole())));
        answer.set("projectsNotFound", Json.texts(missing));
        return Response.json(answer);
    }

    private static JsonNode shape(Build build) {
        var shape =
                Json.object()
                        .put("id", build.id())
                        .put("arn", build.arn())
                        .put("projectName", build.project())
                        .put("buildStatus", build.status())
                        .put("buildComplete", !build.isRunning())
                        .put("currentPhase", build.phases().getLast().type())
                        .put("startTime", Json.seconds(build.started()))
                        .put("serviceRole", build.serviceRole());
        build.ended().ifPresent(it -> shape.put("endTime", Json.seconds(it)));
        shape.putObject("logs")
                .put("groupName", build.logGroup())
                .put("streamName", build.stream());
        shape.set("phases", Json.list(build.phases(), CodeBuild::shape));
        return shape;
    }

    private static JsonNode shape(Build.Phase phase) {
        var shape =
                Json.object()
                        .put("phaseType", phase.type())
                        .put("startTime", Json.seconds(phase.started()));
        phase.ended()
                .ifPresent(
                        it -> {
                            shape.put("endTime", Json.seconds(it));
                            shape.put(
                                    "durationInSeconds",
                                    it.getEpochSecond() - phase.started().getEpochSecond());
                        });
        if (!phase.status().isEmpty() && !phase.status().equals("IN_PROGRESS")) {
            shape.put("phaseStatus", phase.status());
        }
        phase.message()
                .ifPresent(
                        it ->
                                shape.putArray("contexts")
                                        .addObject()
                                        .put("statusCode", "COMMAND_EXECUTION_ERROR")
                                        .put("message", it));
        return shape;
    }
}
