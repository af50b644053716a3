package io.apidirect.cli.command;

import picocli.CommandLine.Model.CommandSpec;

/** A command written by hand, whose options are annotated fields. */
public interface Workflow extends Leaf {

    @Override
    default CommandSpec spec() {
        return CommandSpec.forAnnotatedObject(this);
    }
}
