package io.apidirect.domain.shared;

import java.util.Locale;

/** An invariant of the business, named as a sentence; one enum of rules per context. */
public interface Rule {

    /** What breaking the rule means for the caller. */
    enum Nature {
        /** The request itself is at fault and fails however often it is repeated. */
        INVALID,
        /** Somebody else must do it, whatever the present state. */
        FORBIDDEN,
        /** The request collides with the present state and may succeed later. */
        CONFLICT
    }

    String name();

    /** What the person can do now, in one sentence. */
    String fix();

    default Nature nature() {
        return Nature.CONFLICT;
    }

    /**
     * The stable code in errors and docs: {@code ONE_CHANGE_AT_A_TIME} is {@code
     * one-change-at-a-time}.
     */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
