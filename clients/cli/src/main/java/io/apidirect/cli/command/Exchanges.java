package io.apidirect.cli.command;

import io.apidirect.cli.http.Answer;
import io.apidirect.cli.http.Request;
import io.apidirect.cli.http.Witness;
import io.apidirect.cli.terminal.Colour;
import io.apidirect.cli.terminal.Terminal;
import java.time.Duration;

/**
 * Watches the exchanges with the server: tells about them under {@code --debug}, and notices a
 * newer or older server.
 */
final class Exchanges implements Witness {
    private final Terminal terminal;
    private final boolean debug;
    private boolean skewTold;

    Exchanges(Terminal terminal, boolean debug) {
        this.terminal = terminal;
        this.debug = debug;
    }

    @Override
    public void sent(Request request) {
        tell("> " + request.method() + " " + request.path());
    }

    @Override
    public void answered(Answer answer, Duration took) {
        tell(
                "< "
                        + answer.status()
                        + " in "
                        + took.toMillis()
                        + " ms "
                        + answer.header("x-request-id").orElse(""));
        answer.header(Version.HEADER).filter(Version::differsFrom).ifPresent(this::tellSkew);
    }

    private void tell(String line) {
        if (debug) {
            terminal.say(terminal.paint(Colour.DIM, line));
        }
    }

    private synchronized void tellSkew(String server) {
        if (!skewTold) {
            skewTold = true;
            terminal.say(
                    terminal.paint(Colour.YELLOW, "warning:")
                            + " this tool is "
                            + Version.text()
                            + " and the server is "
                            + server
                            + ": commands may be missing or differ; install the tool of that edition");
        }
    }
}
