package io.apidirect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClass;
import io.apidirect.domain.accountlink.VerifiedAccount;
import io.apidirect.domain.project.DesiredEnvironment;
import io.apidirect.domain.shared.Aggregate;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contexts keep to the drawing in {@code docs/context-map.puml}. */
class ContextMapTest {

    private static final Path DRAWING = Path.of("..", "docs", "context-map.puml");
    private static final String[] DRAWN = {
        "io.apidirect.*.identity..",
        "io.apidirect.*.accountlink..",
        "io.apidirect.*.project..",
        "io.apidirect.*.cost..",
        "io.apidirect.*.deployment..",
        "io.apidirect.*.audit..",
        "io.apidirect.domain.shared..",
        "io.apidirect.application.shared.."
    };

    @Test
    void contextsKnowEachOtherOnlyAsDrawn() {
        classes()
                .that(resideInAnyPackage(DRAWN))
                .and(not(resideInAnyPackage("io.apidirect.rest..")))
                .should(adhereToPlantUmlDiagram(DRAWING, consideringOnlyDependenciesInDiagram()))
                .because("the drawing is what we agreed on")
                .check(ProductionClasses.ALL);
    }

    @Test
    void contextsOfTheDomainFormNoCycle() {
        slices().matching("io.apidirect.domain.(*)..")
                .should()
                .beFreeOfCycles()
                .check(ProductionClasses.ALL);
    }

    @Test
    void aProofIsMadeOnlyInItsOwnContext() {
        for (var proof : new Class<?>[] {VerifiedAccount.class, DesiredEnvironment.class}) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage(proof.getPackageName())
                    .should()
                    .callConstructorWhere(
                            com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                                    com.tngtech.archunit.core.domain.properties.HasOwner.Predicates
                                            .With.owner(
                                            com.tngtech.archunit.base.DescribedPredicate.describe(
                                                    proof.getSimpleName(),
                                                    owner -> owner.isEquivalentTo(proof)))))
                    .because("a proof that anybody can make proves nothing")
                    .check(ProductionClasses.ALL);
        }
    }

    @Test
    void anAggregateIsTouchedOnlyInItsOwnContext() {
        for (JavaClass aggregate : ProductionClasses.ALL) {
            if (aggregate.isAssignableTo(Aggregate.class)
                    && !aggregate.isEquivalentTo(Aggregate.class)) {
                var feature = lastPart(aggregate.getPackageName());
                noClasses()
                        .that()
                        .resideInAnyPackage("io.apidirect.application..", "io.apidirect.domain..")
                        .and()
                        .resideOutsideOfPackages("io.apidirect.*." + feature + "..")
                        .should()
                        .dependOnClassesThat()
                        .belongToAnyOf(aggregate.reflect())
                        .because("contexts hand each other proofs, not aggregates")
                        .allowEmptyShould(true)
                        .check(ProductionClasses.ALL);
            }
        }
    }

    private static String lastPart(String packageName) {
        return packageName.substring(packageName.lastIndexOf('.') + 1);
    }
}
