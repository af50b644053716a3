package io.apidirect.aws.shared;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers requests of the query protocol as a script says, and remembers them. Not AWS. */
public final class ScriptedAws implements AutoCloseable {

    private final HttpServer server;
    private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();

    /** One answer. */
    public record Answer(int status, String body) {

        public static Answer credentials(String expiration) {
            return new Answer(
                    200,
                    """
                    <AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/">
                      <AssumeRoleResult><Credentials>
                        <AccessKeyId>ASIAEXAMPLE</AccessKeyId>
                        <SecretAccessKey>secret</SecretAccessKey>
                        <SessionToken>token</SessionToken>
                        <Expiration>%s</Expiration>
                      </Credentials></AssumeRoleResult>
                    </AssumeRoleResponse>"""
                            .formatted(expiration));
        }

        public static Answer error(int status, String code, String message) {
            return new Answer(
                    status,
                    "<ErrorResponse><Error><Type>Sender</Type><Code>%s</Code><Message>%s</Message></Error><RequestId>1</RequestId></ErrorResponse>"
                            .formatted(code, message));
        }
    }

    public ScriptedAws(Function<Map<String, String>, Answer> script) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, script));
        server.start();
    }

    private void answer(HttpExchange exchange, Function<Map<String, String>, Answer> script)
            throws IOException {
        var request = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        requests.add(request);
        var answer = script.apply(request);
        var body = answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/xml");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> pair[0],
                                pair -> pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8)));
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Map<String, String>> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
