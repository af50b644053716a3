package io.apidirect.persistence.shared;

import jakarta.persistence.PersistenceUnitTransactionType;
import java.util.List;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** Opens Hibernate on a data source; mapping is checked against the schema at the first use. */
public final class Sessions {

    private Sessions() {}

    /** For the server: sessions join its JTA transactions. */
    public static SessionFactory inJtaTransactions(DataSource main, List<Class<?>> rows) {
        return configuration(rows)
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", main)
                .property(
                        "hibernate.transaction.jta.platform",
                        "org.hibernate.engine.transaction.jta.platform.internal.WebSphereLibertyJtaPlatform")
                .createEntityManagerFactory();
    }

    /** For tests and tools outside a server: the session's own transactions. */
    public static SessionFactory inLocalTransactions(DataSource main, List<Class<?>> rows) {
        return configuration(rows)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.nonJtaDataSource", main)
                .property("hibernate.hbm2ddl.auto", "validate")
                .createEntityManagerFactory();
    }

    private static HibernatePersistenceConfiguration configuration(List<Class<?>> rows) {
        var configuration = new HibernatePersistenceConfiguration("main");
        configuration.managedClasses(rows);
        configuration
                .property("jakarta.persistence.validation.mode", "none")
                .property("hibernate.xml_mapping_enabled", "false")
                .property("hibernate.jdbc.time_zone", "UTC")
                .property("hibernate.timezone.default_storage", "NORMALIZE_UTC");
        return configuration;
    }
}
