package io.apidirect.bootstrap.journey;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The packed source of the smallest web application, which answers everything with its words. */
record Source(byte[] archive) {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

    static Source saying(String words) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            add(zip, "requirements.txt", "uvicorn>=0.30,<1\n");
            add(
                    zip,
                    "hello.py",
                    """
                    async def app(scope, receive, send):
                        if scope["type"] == "http":
                            await send({"type": "http.response.start", "status": 200, "headers": []})
                            await send({"type": "http.response.body", "body": b"%s"})
                    """
                            .formatted(words));
        }
        return new Source(bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(UTF_8));
    }

    static String manifest(String project) {
        return """
        name: %s
        runtime: python3.12
        entryPoint: hello:app
        health:
          path: /
        """
                .formatted(project);
    }

    String digest() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
