package io.apidirect.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All production classes of the platform, read once. */
final class ProductionClasses {

    static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(
                            "io.apidirect.domain",
                            "io.apidirect.application",
                            "io.apidirect.templates",
                            "io.apidirect.rest",
                            "io.apidirect.persistence",
                            "io.apidirect.aws");

    private ProductionClasses() {}
}
