package io.apidirect.persistence.shared;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;

/** What the server's transaction scope does, for tests: one session per transaction and thread. */
final class CurrentSession {

    private final ThreadLocal<Deque<StatelessSession>> open =
            ThreadLocal.withInitial(ArrayDeque::new);

    StatelessSession proxy() {
        return (StatelessSession)
                Proxy.newProxyInstance(
                        StatelessSession.class.getClassLoader(),
                        new Class<?>[] {StatelessSession.class},
                        (_, method, arguments) -> onCurrent(method, arguments));
    }

    <T> T during(SessionFactory sessions, Supplier<T> work) {
        try (var session = sessions.openStatelessSession()) {
            open.get().push(session);
            return inTransaction(session, work);
        } finally {
            open.get().pop();
        }
    }

    private static <T> T inTransaction(StatelessSession session, Supplier<T> work) {
        var transaction = session.beginTransaction();
        try {
            var answer = work.get();
            transaction.commit();
            return answer;
        } catch (RuntimeException failed) {
            transaction.rollback();
            throw failed;
        }
    }

    private Object onCurrent(Method method, Object[] arguments) throws Throwable {
        var session = open.get().peek();
        if (session == null) {
            throw new IllegalStateException("no transaction is open");
        }
        try {
            return method.invoke(session, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getTargetException();
        }
    }
}
