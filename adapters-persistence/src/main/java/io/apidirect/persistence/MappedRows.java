package io.apidirect.persistence;

import io.apidirect.persistence.accountlink.AccountLinkRows;
import io.apidirect.persistence.compliance.ComplianceRows;
import io.apidirect.persistence.cost.CostRows;
import io.apidirect.persistence.customdomain.CustomDomainRows;
import io.apidirect.persistence.deployment.DeploymentRows;
import io.apidirect.persistence.identity.IdentityRows;
import io.apidirect.persistence.project.ProjectRows;
import java.util.List;
import java.util.stream.Stream;

/** Every row class that Hibernate maps; each context answers for its own. */
public final class MappedRows {

    private MappedRows() {}

    public static List<Class<?>> all() {
        return Stream.of(
                        IdentityRows.mapped(),
                        AccountLinkRows.mapped(),
                        CostRows.mapped(),
                        CustomDomainRows.mapped(),
                        ProjectRows.mapped(),
                        ComplianceRows.mapped(),
                        DeploymentRows.mapped())
                .flatMap(List::stream)
                .toList();
    }
}
