package io.apidirect.bootstrap.wiring;

import io.apidirect.application.shared.Refusable;
import io.apidirect.domain.shared.DomainException;
import io.apidirect.domain.shared.ProviderUnavailable;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Around every transaction: says in our own words that the database does not answer, so that
 * callers are told to come back instead of that something broke.
 */
@Interceptor
@Refusable
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class DatabaseAway {

    private static final String DETAIL =
            "The platform's database does not answer at the moment; repeat the request in a few seconds.";

    /** SQLSTATE: no connection, no resources, ended by an operator or a crash, a lock in vain. */
    private static final List<String> STATES = List.of("08", "53", "57P", "55P03");

    @AroundInvoke
    Object translate(InvocationContext call) throws Exception {
        try {
            return call.proceed();
        } catch (DomainException ours) {
            throw ours;
        } catch (RuntimeException failed) {
            throw away(failed).orElse(failed);
        }
    }

    private static Optional<RuntimeException> away(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(DatabaseAway::isAway)
                .findFirst()
                .map(cause -> new ProviderUnavailable("PostgreSQL", DETAIL, cause));
    }

    private static boolean isAway(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException _,
                    SQLNonTransientConnectionException _,
                    SQLRecoverableException _ ->
                    true;
            case SQLException refused when refused.getSQLState() instanceof String state ->
                    STATES.stream().anyMatch(state::startsWith);
            default -> false;
        };
    }
}
