package io.apidirect.simulator.aws.acm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The JDK's command {@code keytool}: it has no other way to make certificates. */
final class KeyTool {

    private KeyTool() {}

    /**
     * Adds a key pair with its certificate to a key store, which is made where it is not there.
     *
     * @param how further options, such as whom it is for and who signs it
     */
    static void make(Path store, char[] password, String name, List<String> how)
            throws IOException {
        var usual =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        String.valueOf(password),
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-alias",
                        name);
        var command = Stream.concat(usual.stream(), how.stream()).toList();
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.outputWriter().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (ended(process) != 0) {
            throw new IOException("keytool makes no certificate: " + said);
        }
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException stopping) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("The simulator is stopping.", stopping);
        }
    }
}
