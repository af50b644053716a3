package io.apidirect.domain.deployment;

/**
 * What a running step remembers between two looks at the provider.
 *
 * @param handle the provider's id of the work, such as a stack's ARN; empty before it is known
 * @param cursor how far its events or logs were read; empty for none
 * @param count how many good answers came in a row; of a stack, above zero while the customer is
 *     waited for, and how often its deletion was asked for
 */
public record Bookmark(String handle, String cursor, int count) {

    public static final Bookmark NONE = new Bookmark("", "", 0);

    /** Whether the customer was told to execute its change set and is waited for. */
    public boolean isOffered() {
        return count > 0;
    }

    public Bookmark withHandle(String newHandle) {
        return new Bookmark(newHandle, cursor, count);
    }

    public Bookmark withCursor(String newCursor) {
        return new Bookmark(handle, newCursor, count);
    }

    public Bookmark withCount(int newCount) {
        return new Bookmark(handle, cursor, newCount);
    }
}
