package io.apidirect.cli.terminal;

import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.util.Locale;
import java.util.Optional;

/** Asks a person, where there is one; otherwise names the option that answers. */
public record Question(Terminal terminal) {

    /** Asks for a text. {@code option} is what to say when nobody can be asked. */
    public String text(String label, String option) {
        requireSomebody(label, option);
        prompt(label + ": ");
        return answer();
    }

    /** Asks for a text with a default. */
    public String text(String label, String otherwise, String option) {
        requireSomebody(label, option);
        prompt(label + " [" + otherwise + "]: ");
        String answer = answer();
        return answer.isEmpty() ? otherwise : answer;
    }

    /** Asks for something that must not be seen. */
    public String hidden(String label, String option) {
        requireSomebody(label, option);
        prompt(label + ": ");
        try (var _ = new HiddenInput()) {
            return answer();
        } finally {
            terminal.say("");
        }
    }

    /** Asks yes or no; anything but yes ends the command. */
    public void confirm(String question) {
        requireSomebody(question, "--yes");
        prompt(question + " [y/N] ");
        String answer = answer().toLowerCase(Locale.ROOT);
        if (!answer.equals("y") && !answer.equals("yes")) {
            throw new Failure(ExitCode.FAILED, "nothing was done", "");
        }
    }

    /** Asks to type a name; {@code given} is what an option already said. */
    public void confirmName(String question, String name, Optional<String> given) {
        if (given.isEmpty()) {
            requireSomebody(question, "--confirm " + name);
            terminal.say(question);
        }
        String typed =
                given.orElseGet(() -> text("Type " + name + " to go on", "--confirm " + name));
        if (!typed.equals(name)) {
            throw Failure.failed(
                    "\"" + typed + "\" is not " + name + ": nothing was done",
                    "type the name as it stands, or give --confirm " + name);
        }
    }

    /** Refuses to go on where nobody can be asked. */
    public void requireSomebody(String label, String option) {
        if (!terminal.isInteractive()) {
            throw Failure.usage("nobody can be asked here: " + label, "give " + option);
        }
    }

    private void prompt(String text) {
        terminal.err().print(text);
        terminal.err().flush();
    }

    private String answer() {
        return terminal.readLine()
                .map(String::strip)
                .orElseThrow(
                        () -> new Failure(ExitCode.INTERRUPTED, "no answer: nothing was done", ""));
    }
}
