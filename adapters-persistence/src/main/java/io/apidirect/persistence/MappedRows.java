package io.apidirect.persistence;

import io.apidirect.persistence.accountlink.HibernateAwsAccountLinks;
import io.apidirect.persistence.deployment.DeploymentRows;
import io.apidirect.persistence.identity.IdentityRows;
import io.apidirect.persistence.project.HibernateEnvironments;
import io.apidirect.persistence.project.HibernateProjects;
import java.util.List;
import java.util.stream.Stream;

/** Every row class that Hibernate maps; each context answers for its own. */
public final class MappedRows {

    private MappedRows() {}

    public static List<Class<?>> all() {
        return Stream.of(
                        IdentityRows.mapped(),
                        HibernateAwsAccountLinks.rows(),
                        HibernateProjects.rows(),
                        HibernateEnvironments.rows(),
                        DeploymentRows.mapped())
                .flatMap(List::stream)
                .toList();
    }
}
