package io.apidirect.cli.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Endpoint;
import io.apidirect.cli.http.Json;
import io.apidirect.cli.http.PresignedUpload;
import io.apidirect.cli.project.PackedSource;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings the source straight into the customer's bucket as soon as the bucket exists, while the
 * deployment builds the rest. Runs beside the watching; ends when the source is there, is not
 * wanted, or the deployment is over.
 */
final class SourceUpload implements Runnable {
    private static final int ATTEMPTS = 3;

    private final Workplace workplace;
    private final Progress progress;
    private final String deployment;
    private final PackedSource source;
    private final Duration pause;
    private final AtomicBoolean isWaiting;

    SourceUpload(
            Workplace workplace,
            Progress progress,
            String deployment,
            PackedSource source,
            Duration pause,
            AtomicBoolean isWaiting) {
        this.workplace = workplace;
        this.progress = progress;
        this.deployment = deployment;
        this.source = source;
        this.pause = pause;
        this.isWaiting = isWaiting;
    }

    @Override
    public void run() {
        try {
            upload();
            isWaiting.set(false);
        } catch (Failure failure) {
            workplace.terminal().say("error: the source was not uploaded: " + failure.text());
            workplace
                    .terminal()
                    .say(
                            "hint: apidirect deploy --resume "
                                    + deployment
                                    + ", or apidirect deployments cancel "
                                    + deployment);
        } catch (InterruptedException _) {
            // The deployment is over: nobody waits for the source any more.
            Thread.currentThread().interrupt();
        }
    }

    private void upload() throws InterruptedException {
        int failures = 0;
        while (!isUnwanted()) {
            Answer answer =
                    workplace
                            .api()
                            .attempt(
                                    Endpoint.CREATE_SOURCE_UPLOAD
                                            .request(deployment)
                                            .json(Json.object().put("size", source.size())));
            if (answer.isSuccess()) {
                if (isSent(answer.tree())) {
                    return;
                }
                failures++;
            } else if (answer.status() / 100 == 4 && answer.status() != 409) {
                throw answer.failure();
            } else if (answer.status() != 409) {
                failures++;
            }
            if (failures == ATTEMPTS) {
                throw new Failure(ExitCode.SERVER, "the last answer was " + answer.status(), "");
            }
            Thread.sleep(pause);
        }
    }

    private boolean isUnwanted() {
        DeploymentState state =
                new DeploymentState(
                        workplace.api().send(Endpoint.SHOW_DEPLOYMENT.request(deployment)).tree());
        return state.isOver() || state.hasSource();
    }

    private boolean isSent(JsonNode place) {
        progress.say("uploading " + (source.size() + 1023) / 1024 + " KB of source to your bucket");
        try {
            int status = PresignedUpload.put(place, source.archive());
            if (status / 100 == 2) {
                progress.say("uploaded the source");
                return true;
            }
            progress.say("the bucket refused the source (" + status + "); trying again");
        } catch (IOException e) {
            progress.say("the upload broke off (" + e.getMessage() + "); trying again");
        }
        return false;
    }
}
