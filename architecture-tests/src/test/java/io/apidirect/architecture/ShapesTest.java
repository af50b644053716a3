package io.apidirect.architecture;

import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.apidirect.application.shared.Errand;
import io.apidirect.application.shared.UseCase;
import io.apidirect.domain.shared.Aggregate;
import io.apidirect.domain.shared.DomainEvent;
import io.apidirect.rest.shared.Needs;
import io.apidirect.rest.shared.Public;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The five shapes and what keeps them recognisable. */
class ShapesTest {

    private static void check(ArchRule rule) {
        rule.check(ProductionClasses.ALL);
    }

    @Nested
    class Aggregates {
        @Test
        void areFinal() {
            check(
                    classes()
                            .that()
                            .areAssignableTo(Aggregate.class)
                            .and()
                            .doNotHaveFullyQualifiedName(Aggregate.class.getName())
                            .should()
                            .haveModifier(FINAL)
                            .because("behaviour is not overridden but decided"));
        }

        @Test
        void areBornByTheirOwnMethods() {
            check(
                    constructors()
                            .that()
                            .areDeclaredInClassesThat()
                            .areAssignableTo(Aggregate.class)
                            .and()
                            .areDeclaredInClassesThat()
                            .doNotHaveFullyQualifiedName(Aggregate.class.getName())
                            .should()
                            .bePrivate()
                            .because(
                                    "an aggregate is born by a sentence or restored, nothing else"));
        }

        @Test
        void haveNoSetters() {
            check(
                    noMethods()
                            .that()
                            .areDeclaredInClassesThat()
                            .resideInAPackage("io.apidirect.domain..")
                            .should(beAccessors())
                            .because("state changes by behaviour, and names say what they answer"));
        }

        private static ArchCondition<JavaMethod> beAccessors() {
            return new ArchCondition<>("be called getX() or setX(value)") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    var name = method.getName();
                    int parameters = method.getRawParameterTypes().size();
                    var isAccessor =
                            name.matches("get[A-Z].*") && parameters == 0
                                    || name.matches("set[A-Z].*") && parameters == 1;
                    if (isAccessor) {
                        events.add(SimpleConditionEvent.satisfied(method, method.getFullName()));
                    }
                }
            };
        }
    }

    @Nested
    class Events {
        @Test
        void areRecords() {
            check(
                    classes()
                            .that()
                            .implement(DomainEvent.class)
                            .and()
                            .areNotInterfaces()
                            .should()
                            .beRecords()
                            .because("what happened does not change"));
        }
    }

    @Nested
    class UseCasesAndErrands {
        @Test
        void areNotFinalAndTakeAtMostSix() {
            check(
                    classes()
                            .that()
                            .areAnnotatedWith(UseCase.class)
                            .or()
                            .areAnnotatedWith(Errand.class)
                            .should(notBeFinal())
                            .andShould(takeAtMost(6))
                            .because("the container makes proxies of them; more than six is two"));
        }

        @Test
        void transactionsAreDeclaredByStereotypesAndGatesOnly() {
            check(
                    noMethods()
                            .should()
                            .beAnnotatedWith(Transactional.class)
                            .because("there is one way to have a transaction"));
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("io.apidirect.application..")
                            .should()
                            .beAnnotatedWith(Transactional.class)
                            .because("only the application decides about transactions"));
        }

        @Test
        void aUseCaseCallsNoOther() {
            check(
                    noClasses()
                            .that()
                            .areAnnotatedWith(UseCase.class)
                            .should()
                            .dependOnClassesThat()
                            .areAnnotatedWith(UseCase.class)
                            .because("one transaction, one tenant, one decision")
                            .allowEmptyShould(true));
        }

        private static ArchCondition<JavaClass> notBeFinal() {
            return new ArchCondition<>("not be final") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (type.getModifiers().contains(FINAL)) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " is final"));
                    }
                }
            };
        }

        private static ArchCondition<JavaClass> takeAtMost(int most) {
            return new ArchCondition<>("take at most " + most + " collaborators") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getConstructors().stream()
                            .filter(c -> c.getParameters().size() > most)
                            .forEach(
                                    c ->
                                            events.add(
                                                    SimpleConditionEvent.violated(
                                                            type, c.getDescription())));
                }
            };
        }
    }

    @Nested
    class Resources {
        @Test
        void everyMethodSaysWhoMayCallIt() {
            check(
                    methods()
                            .that(
                                    new DescribedPredicate<JavaMethod>("answer HTTP") {
                                        @Override
                                        public boolean test(JavaMethod method) {
                                            return method.getAnnotations().stream()
                                                    .anyMatch(
                                                            a ->
                                                                    a.getRawType()
                                                                            .isAnnotatedWith(
                                                                                    HttpMethod
                                                                                            .class));
                                        }
                                    })
                            .should()
                            .beAnnotatedWith(Needs.class)
                            .orShould()
                            .beAnnotatedWith(Public.class)
                            .because("a forgotten permission must not be an open door"));
        }
    }

    @Nested
    class Everywhere {
        @Test
        void noClockRandomOrSystemPropertyInTheInnerRings() {
            check(
                    noClasses()
                            .that()
                            .resideInAnyPackage(
                                    "io.apidirect.domain..", "io.apidirect.application..")
                            .should()
                            .callMethod(java.time.Instant.class, "now")
                            .orShould()
                            .callMethod(java.util.UUID.class, "randomUUID")
                            .orShould()
                            .callMethod(System.class, "currentTimeMillis")
                            .orShould()
                            .callMethod(System.class, "getProperty", String.class)
                            .orShould()
                            .callMethod(System.class, "getenv", String.class)
                            .orShould()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Random")
                            .because(
                                    "time and chance are handed in, so that tests can decide them"));
        }

        @Test
        void nothingIsInjectedIntoFields() {
            check(
                    noFields()
                            .should()
                            .beAnnotatedWith(Inject.class)
                            .because("constructors show it"));
        }

        @Test
        void oldDatesAndConsolesAreNotUsed() {
            check(
                    noClasses()
                            .that()
                            .resideOutsideOfPackage("io.apidirect.rest.identity")
                            .should()
                            .dependOnClassesThat()
                            .haveFullyQualifiedName("java.util.Date")
                            .because("only the JWT library, in rest.identity, still speaks it"));
            check(
                    noClasses()
                            .should()
                            .accessField(System.class, "out")
                            .orShould()
                            .accessField(System.class, "err")
                            .because("there is one place for output"));
        }

        @Test
        void staticStateDoesNotChange() {
            check(
                    fields().that()
                            .areStatic()
                            .should()
                            .beFinal()
                            .because("what is shared by all must not change under any"));
        }
    }
}
