package io.apidirect.application.deployment;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a provider again and again for something that takes a few seconds; gives up after a minute.
 */
public interface Patience {

    <T> Optional<T> until(Supplier<Optional<T>> question);
}
