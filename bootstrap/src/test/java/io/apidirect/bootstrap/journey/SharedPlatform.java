package io.apidirect.bootstrap.journey;

import io.apidirect.bootstrap.launcher.StartedPlatform;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the journeys that need nothing of their own one platform with a quick simulator of AWS,
 * started by the first and stopped after the last. Each takes AWS accounts that no other takes.
 */
final class SharedPlatform implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(SharedPlatform.class);

    /**
     * The platform that runs.
     *
     * @param folder holds its data in {@code .run}, as the root of the repository does for {@code
     *     ./run dev}
     */
    record Running(Path folder, StartedPlatform platform, URI url) implements AutoCloseable {

        static Running start() {
            try {
                var folder =
                        Files.createTempDirectory(Path.of("target"), "journeys-").toAbsolutePath();
                var platform =
                        StartedPlatform.start(
                                folder.resolve(".run"),
                                Map.of(
                                        "APIDIRECT_AWS", "simulator",
                                        "APIDIRECT_AWS_SIMULATOR_PORT", StartedPlatform.freePort(),
                                        "APIDIRECT_AWS_SIMULATOR_SPEED", "1000",
                                        "APIDIRECT_AWS_PACE", "100"));
                return new Running(folder, platform, platform.awaitReady());
            } catch (IOException cannotStart) {
                throw new AssertionError("the platform does not start", cannotStart);
            }
        }

        @Override
        public void close() throws InterruptedException {
            platform.stop();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
    }
}
