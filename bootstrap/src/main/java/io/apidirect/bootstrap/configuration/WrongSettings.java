package io.apidirect.bootstrap.configuration;

import java.util.List;

/** The installation cannot start as it is set up; names every wrong setting, one per line. */
public final class WrongSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSettings(List<String> faults) {
        super(String.join(System.lineSeparator(), faults));
    }
}
