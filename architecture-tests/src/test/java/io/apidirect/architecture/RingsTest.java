package io.apidirect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who may see whom, from the inside out. */
class RingsTest {

    private static void check(ArchRule rule) {
        rule.check(ProductionClasses.ALL);
    }

    @Nested
    class TheDomain {
        @Test
        void seesOnlyJavaMoneyAndItself() {
            check(
                    classes()
                            .that()
                            .resideInAPackage("io.apidirect.domain..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "io.apidirect.domain..",
                                    "java..",
                                    "org.joda.money..",
                                    "org.jspecify..")
                            .because("the business must be readable without any technology"));
        }
    }

    @Nested
    class TheApplication {
        @Test
        void seesTheDomainAndFourJakartaApis() {
            check(
                    classes()
                            .that()
                            .resideInAPackage("io.apidirect.application..")
                            .should()
                            .onlyDependOnClassesThat()
                            .resideInAnyPackage(
                                    "io.apidirect.application..",
                                    "io.apidirect.domain..",
                                    "java..",
                                    "org.jspecify..",
                                    "jakarta.inject..",
                                    "jakarta.annotation..",
                                    "jakarta.interceptor..",
                                    "jakarta.enterprise.context..",
                                    "jakarta.enterprise.inject..",
                                    "jakarta.transaction..")
                            .because("use cases need injection and transactions, nothing else"));
        }
    }

    @Nested
    class Adapters {
        private static final String[] ALL = {
            "io.apidirect.rest..",
            "io.apidirect.persistence..",
            "io.apidirect.aws..",
            "io.apidirect.templates.."
        };

        private static void seeNoOther(String own) {
            check(
                    noClasses()
                            .that()
                            .resideInAPackage(own)
                            .should()
                            .dependOnClassesThat(
                                    resideInAnyPackage(ALL).and(not(resideInAnyPackage(own))))
                            .because("adapters meet in the composition root only"));
        }

        @Test
        void restSeesNoOther() {
            seeNoOther("io.apidirect.rest..");
        }

        @Test
        void persistenceSeesNoOther() {
            seeNoOther("io.apidirect.persistence..");
        }

        @Test
        void awsSeesNoOther() {
            seeNoOther("io.apidirect.aws..");
        }

        @Test
        void templatesSeeNoOther() {
            seeNoOther("io.apidirect.templates..");
        }
    }

    @Nested
    class EachTechnology {
        private static void livesOnlyIn(String ring, String... packages) {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage(ring)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(packages)
                            .because("a technology is replaced by replacing one adapter"));
        }

        @Test
        void awsSdkLivesInAws() {
            livesOnlyIn("io.apidirect.aws..", "software.amazon..");
        }

        @Test
        void sqlAndHibernateLiveInPersistence() {
            livesOnlyIn(
                    "io.apidirect.persistence..",
                    "java.sql..",
                    "javax.sql..",
                    "org.hibernate..",
                    "liquibase..",
                    "com.github.kagkarlsson..");
        }

        @Test
        void httpResourcesLiveInRest() {
            livesOnlyIn("io.apidirect.rest..", "jakarta.ws.rs..", "com.nimbusds..");
        }

        @Test
        void adaptersThatAreDrivenKnowNoCdi() {
            check(
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    "io.apidirect.persistence..",
                                    "io.apidirect.aws..",
                                    "io.apidirect.templates..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
                            .because("they are plain classes that the composition root makes"));
        }
    }
}
