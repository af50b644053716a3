package io.apidirect.simulator.aws.ecr;

import java.time.Instant;
import java.util.List;

/**
 * An image.
 *
 * @param digest {@code sha256:} and 64 digits
 * @param source the folder with the code
 * @param workingDirectory in which the command starts, below the folder
 * @param command what starts it; {@code {port}} stands for the port to listen on
 * @param makesDatabaseAddress whether its entry point makes {@code DATABASE_URL} of what the task
 *     is told
 */
public record Image(
        String account,
        String region,
        String repository,
        String digest,
        List<String> tags,
        long size,
        Instant pushed,
        String source,
        String workingDirectory,
        List<String> command,
        boolean makesDatabaseAddress) {

    public Image {
        tags = List.copyOf(tags);
        command = List.copyOf(command);
    }

    Image tagged(List<String> other) {
        return new Image(
                account,
                region,
                repository,
                digest,
                other,
                size,
                pushed,
                source,
                workingDirectory,
                command,
                makesDatabaseAddress);
    }
}
