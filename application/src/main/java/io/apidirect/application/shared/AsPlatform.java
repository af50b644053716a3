package io.apidirect.application.shared;

/** A command or query across organisations, for the few tables that allow it. */
public interface AsPlatform {

    /** Why it must look across organisations; for the log. */
    String reason();
}
