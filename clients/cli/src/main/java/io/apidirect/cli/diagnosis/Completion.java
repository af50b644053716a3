package io.apidirect.cli.diagnosis;

import io.apidirect.cli.command.Workflow;
import io.apidirect.cli.command.Workplace;
import io.apidirect.cli.failure.ExitCode;
import io.apidirect.cli.failure.Failure;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints the few lines that make a shell ask this tool for completions. */
@Command(
        description =
                "Prints what makes your shell complete commands, options, and the names of your projects and environments.")
public final class Completion implements Workflow {
    @Parameters(index = "0", paramLabel = "bash|zsh|fish", description = "Your shell")
    private String shell = "";

    @Override
    public List<String> examples() {
        return List.of(
                "source <(apidirect completion bash)      # in ~/.bashrc",
                "source <(apidirect completion zsh)       # in ~/.zshrc",
                "apidirect completion fish | source       # in config.fish");
    }

    @Override
    public ExitCode run(Workplace workplace) {
        workplace.terminal().print(script());
        return ExitCode.OK;
    }

    private String script() {
        return switch (shell) {
            case "bash" ->
                    """
                    _apidirect() {
                      local IFS=$'\\n'
                      COMPREPLY=($(apidirect __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2> /dev/null))
                    }
                    complete -o default -F _apidirect apidirect
                    """;
            case "zsh" ->
                    """
                    _apidirect() {
                      local -a found
                      found=("${(@f)$(apidirect __complete "${(@)words[2,CURRENT]}" 2> /dev/null)}")
                      if [[ -n "$found" ]]; then compadd -a found; else _files; fi
                    }
                    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
                    compdef _apidirect apidirect
                    """;
            case "fish" ->
                    """
                    complete -c apidirect -f -a '(apidirect __complete (commandline -opc)[2..-1] (commandline -ct) 2> /dev/null)'
                    """;
            default ->
                    throw Failure.usage(
                            "completion knows bash, zsh and fish, not " + shell,
                            "for example: source <(apidirect completion bash)");
        };
    }
}
