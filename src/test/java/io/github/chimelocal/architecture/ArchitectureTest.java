package io.github.chimelocal.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.chimelocal.api.error.OperationErrors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;

/** The arrows and habits of docs/architecture.md. */
@AnalyzeClasses(
        packages = "io.github.chimelocal",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeGenerated.class})
class ArchitectureTest {

    /** What an earlier build left: Spring names what it makes ahead of time so. */
    static final class DoNotIncludeGenerated implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("__");
        }
    }

    private static final String ROOT = "io.github.chimelocal";
    private static final String DOMAIN = ROOT + ".meeting..";
    private static final String EVENT = ROOT + ".event..";
    private static final String HISTORY = ROOT + ".history..";

    @ArchTest
    static final ArchRule theDomainKnowsNothingButJava = classes()
            .that()
            .resideInAPackage(DOMAIN)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN));

    @ArchTest
    static final ArchRule placementKnowsOnlyTheDomain = classes()
            .that()
            .resideInAPackage(ROOT + ".placement..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN, ROOT + ".placement.."));

    @ArchTest
    static final ArchRule theStoreKnowsOnlyTheDomain = classes()
            .that()
            .resideInAPackage(ROOT + ".store..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", DOMAIN, ROOT + ".store.."));

    @ArchTest
    static final ArchRule eventsKnowOnlyTheDomainAndWhatTheyAreDeliveredWith = classes()
            .that()
            .resideInAPackage(EVENT)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    "com.github.benmanes.caffeine..",
                    "software.amazon.awssdk..",
                    DOMAIN,
                    HISTORY,
                    EVENT));

    @ArchTest
    static final ArchRule historyKnowsNothingButJavaAndTheLog = classes()
            .that()
            .resideInAPackage(HISTORY)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.slf4j..", HISTORY));

    @ArchTest
    static final ArchRule onlyWiringMetricsAndTheControlApiKnowEvents = noClasses()
            .that()
            .resideOutsideOfPackages(EVENT, ROOT + ".config..", ROOT + ".control..", ROOT + ".metrics..")
            .should()
            .dependOnClassesThat(resideInAPackage(EVENT));

    @ArchTest
    static final ArchRule signaturesAreJudgedByJavaAlone = classes()
            .that()
            .resideInAPackage(ROOT + ".auth..")
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "javax.crypto..", "org.jspecify..", ROOT + ".auth.."));

    @ArchTest
    static final ArchRule onlyTheDeliveryOfEventsKnowsTheAwsSdk = noClasses()
            .that()
            .resideOutsideOfPackage(EVENT)
            .should()
            .dependOnClassesThat(resideInAPackage("software.amazon.."));

    @ArchTest
    static final ArchRule journalAndFaultsKnowOnlyCallsAndTheDomain = classes()
            .that()
            .resideInAnyPackage(ROOT + ".call..", ROOT + ".journal..", ROOT + ".fault..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    DOMAIN,
                    HISTORY,
                    ROOT + ".call..",
                    ROOT + ".journal..",
                    ROOT + ".fault.."));

    @ArchTest
    static final ArchRule theStateKnowsOnlyTheDomainAndJson = classes()
            .that()
            .resideInAnyPackage(ROOT + ".state..", ROOT + ".json..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "tools.jackson..",
                    "com.fasterxml.jackson.annotation..",
                    DOMAIN,
                    ROOT + ".state..",
                    ROOT + ".json.."));

    @ArchTest
    static final ArchRule nobodyDependsOnTheApi = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".api..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".api.."));

    @ArchTest
    static final ArchRule operationsDoNotKnowTheStore = noClasses()
            .that()
            .resideInAPackage(ROOT + ".api..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".store.."));

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule operationsArePackagePrivateAndSayTheirErrors = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .and()
            .resideInAPackage(ROOT + ".api..")
            .should()
            .bePackagePrivate()
            .andShould()
            .beAnnotatedWith(OperationErrors.class);

    @ArchTest
    static final ArchRule errorsAreHandledInOnePlaceOnEachSide = methods()
            .that()
            .areAnnotatedWith(ExceptionHandler.class)
            .should()
            .beDeclaredIn(ROOT + ".api.web.error.AwsExceptionHandler")
            .orShould()
            .beDeclaredIn(ROOT + ".control.web.ControlApiExceptionHandler");

    @ArchTest
    static final ArchRule nobodyDependsOnTheControlApi = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".control..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".control.."));

    @ArchTest
    static final ArchRule controllersArePackagePrivate =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    /** What it shows it asks the control API for, as everybody does. */
    @ArchTest
    static final ArchRule theConsoleKnowsOnlySettings = classes()
            .that()
            .resideInAPackage(ROOT + ".console..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "jakarta.servlet..",
                    "org.jspecify..",
                    "org.springframework..",
                    "org.apache.catalina..",
                    ROOT + ".config..",
                    ROOT + ".console.."));

    @ArchTest
    static final ArchRule theConsoleIsPackagePrivate =
            classes().that().resideInAPackage(ROOT + ".console..").should().notBePublic();

    @ArchTest
    static final ArchRule timeIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .accessTargetWhere(is("a clock of the system", Clock.class, "system"))
            .orShould()
            .accessTargetWhere(is("the time", Instant.class, "now"))
            .orShould()
            .accessTargetWhere(is("the time", LocalDateTime.class, "now"))
            .orShould()
            .accessTargetWhere(is("the time", System.class, "currentTimeMillis"));

    /** Two clocks of one type would be told apart by the names of parameters. */
    @ArchTest
    static final ArchRule beansAskForOneClockByItsType =
            methods().that().areAnnotatedWith(Bean.class).should(notTakeOrReturn(Clock.class));

    @ArchTest
    static final ArchRule componentsAskForOneClockByItsType = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .should(notTakeOrReturn(Clock.class));

    private static ArchCondition<JavaCodeUnit> notTakeOrReturn(Class<?> type) {
        return new ArchCondition<>("not take or return " + type.getSimpleName()) {
            @Override
            public void check(JavaCodeUnit method, ConditionEvents events) {
                boolean isMet = method.getRawParameterTypes().stream().noneMatch(taken -> taken.isEquivalentTo(type))
                        && !method.getRawReturnType().isEquivalentTo(type);
                events.add(new SimpleConditionEvent(method, isMet, method.getDescription()));
            }
        };
    }

    @ArchTest
    static final ArchRule randomnessIsInjected = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".config..")
            .should()
            .accessTargetWhere(is("a random id", UUID.class, "randomUUID"))
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Random.class);

    /** Sees calls and method references alike. */
    private static DescribedPredicate<JavaAccess<?>> is(String what, Class<?> owner, String prefix) {
        return DescribedPredicate.describe(
                what,
                access -> access.getTargetOwner().isEquivalentTo(owner)
                        && access.getTarget().getName().startsWith(prefix));
    }

    @ArchTest
    static final ArchRule dependenciesComeByConstructor =
            fields().should().notBeAnnotatedWith(Autowired.class).andShould().notBeAnnotatedWith(Value.class);

    /** The jar decides conditions when it is built, not when it is started: settings are asked instead. */
    @ArchTest
    static final ArchRule nothingIsConditional = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("org.springframework.boot.autoconfigure.condition.."))
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Conditional.class, Profile.class);

    /** They cannot change, and their constructors refuse what is invalid. */
    @ArchTest
    static final ArchRule settingsAreRecords = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule noMethodIsInjected = methods().should().notBeAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule nothingIsNamedImpl = noClasses().should().haveSimpleNameEndingWith("Impl");
}
