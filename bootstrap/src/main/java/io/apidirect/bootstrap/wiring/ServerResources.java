package io.apidirect.bootstrap.wiring;

import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What the server provides: the data sources of server.xml and two services of Jakarta EE. */
@ApplicationScoped
public class ServerResources {

    /** As the owner of the tables; for migrations only. */
    public DataSource schema() {
        return the("jdbc/schema");
    }

    /** For the work; joins the current transaction. */
    public DataSource main() {
        return the("jdbc/main");
    }

    /** For the job engine's bookkeeping; never joins a transaction. */
    public DataSource jobs() {
        return the("jdbc/jobs");
    }

    /** Takes work into the application's context; ask for it on a thread of the application. */
    public ContextService contexts() {
        return the("java:comp/DefaultContextService");
    }

    public TransactionSynchronizationRegistry synchronizations() {
        return the("java:comp/TransactionSynchronizationRegistry");
    }

    @SuppressWarnings("BanJNDI") // only the names above, never one from outside
    private static <T> T the(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException missing) {
            throw new IllegalStateException("the server has no " + name, missing);
        }
    }
}
