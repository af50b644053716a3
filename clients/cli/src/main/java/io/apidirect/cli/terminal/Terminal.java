package io.apidirect.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The place that the tool was called from: its three streams, environment and folder.
 *
 * @param ttys the numbers of the streams that are a terminal, for example {@code 012}; told by the
 *     launcher script, because asking the JDK costs more than most commands
 */
public record Terminal(
        InputStream in,
        PrintStream out,
        PrintStream err,
        Map<String, String> environment,
        Path folder,
        String ttys) {

    /** That of this process. */
    public static Terminal ofProcess() {
        return new Terminal(
                System.in,
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                System.getenv(),
                Path.of("").toAbsolutePath(),
                System.getProperty("apidirect.tty", ""));
    }

    /** Whether somebody can be asked something. */
    public boolean isInteractive() {
        return ttys.contains("0") && ttys.contains("2");
    }

    public boolean isOutputTerminal() {
        return ttys.contains("1");
    }

    /** How many characters a line of data may have; no limit where no terminal shows it. */
    public int columns() {
        return isOutputTerminal()
                ? variable("COLUMNS")
                        .filter(text -> text.matches("[1-9]\\d{1,4}"))
                        .map(Integer::parseInt)
                        .orElse(Integer.MAX_VALUE)
                : Integer.MAX_VALUE;
    }

    /** Whether talk on standard error may be coloured. */
    public boolean isColoured() {
        return ttys.contains("2")
                && variable("NO_COLOR").isEmpty()
                && !variable("TERM").orElse("").equals("dumb");
    }

    /** A variable that is set and not empty. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** Data, on standard output. */
    public void print(String text) {
        out.print(text.endsWith("\n") ? text : text + "\n");
        out.flush();
    }

    /** Talk, on standard error. */
    public void say(String text) {
        err.println(text);
    }

    /** Words in a colour, where colours are welcome. */
    public String paint(Colour colour, String text) {
        return isColoured() ? colour.code() + text + Colour.RESET : text;
    }

    /** All of standard input. */
    public byte[] readAll() {
        try {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line of standard input; empty at its end. Reads no further than the line. */
    public Optional<String> readLine() {
        try {
            var reader =
                    new BufferedReader(
                            new InputStreamReader(new OneLine(in), StandardCharsets.UTF_8));
            return Optional.ofNullable(reader.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
