package careers.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * The structure that every service has, as rules that fail its build. A service includes them in its architecture test
 * with {@code ArchTests.in(HouseRules.class)}; the reasons are in {@code docs/house-rules.md}.
 */
public final class HouseRules {

    private HouseRules() {}

    @ArchTest
    public static final ArchRule packagesAreNamedAfterFeatures = noClasses()
            .should()
            .resideInAnyPackage("..util..", "..impl..", "..dto..", "..common..", "..helper..", "..service..")
            .because("a folder should tell what the system does");

    @ArchTest
    public static final ArchRule classesAreNamedForTheirJob = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Abstract[A-Za-z]*Service)$")
            .because("a vague name attracts vague code");

    @ArchTest
    public static final ArchRule featuresHaveNoCycles = slices().matching("careers.*.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that cannot be understood alone is not a feature");

    @ArchTest
    public static final ArchRule servicesDoNotKnowEachOther = slices().matching("careers.(survey|training|insight)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should()
            .beAnnotatedWith(Inject.class)
            .because("a constructor shows what a class costs and lets a test call new");

    @ArchTest
    public static final ArchRule entitiesStayInTheirFeature = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule repositoriesStayInTheirFeature = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule resourcesOnlyTranslate = noClasses()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .dependOnClassesThat(repositories())
            .orShould()
            .beAnnotatedWith(Transactional.class)
            .because("HTTP is translation; the service decides and opens the transaction");

    @ArchTest
    public static final ArchRule everyOperationSaysWhatItProduces = methods()
            .that(areOperations())
            .should(beAnnotated(
                    "say what it produces",
                    m -> m.isAnnotatedWith(Produces.class) || m.getOwner().isAnnotatedWith(Produces.class)))
            .because("otherwise a client that accepts anything else is answered with toString()");

    @ArchTest
    public static final ArchRule everyOperationSaysWhoMayCallIt = methods()
            .that(areOperations())
            .should(beAnnotated(
                    "say who may call it",
                    m -> m.isAnnotatedWith(RolesAllowed.class) || m.isAnnotatedWith(PermitAll.class)));

    @ArchTest
    public static final ArchRule everyOperationSaysWhatItDoes =
            methods().that(areOperations()).should().beAnnotatedWith(Operation.class);

    @ArchTest
    public static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what cannot be set cannot be tested");

    @ArchTest
    public static final ArchRule moneyIsWholePence = fields().that()
            .haveNameMatching("(?i).*(pence|pounds|amount|balance).*")
            .should(new ArchCondition<>("not be a floating point number") {
                @Override
                public void check(JavaField field, ConditionEvents events) {
                    String type = field.getRawType().getName();
                    boolean floating = type.matches("float|double|java.lang.Float|java.lang.Double");
                    events.add(new SimpleConditionEvent(field, !floating, field.getFullName() + " is a " + type));
                }
            })
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule nothingIsPrinted =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");

    private static DescribedPredicate<JavaClass> repositories() {
        return DescribedPredicate.describe(
                "repositories", c -> c.getSimpleName().endsWith("Repository"));
    }

    private static DescribedPredicate<JavaMethod> areOperations() {
        return DescribedPredicate.describe(
                "are operations",
                m -> m.isAnnotatedWith(GET.class)
                        || m.isAnnotatedWith(POST.class)
                        || m.isAnnotatedWith(PUT.class)
                        || m.isAnnotatedWith(PATCH.class)
                        || m.isAnnotatedWith(DELETE.class));
    }

    private static ArchCondition<JavaMethod> beAnnotated(String what, Predicate<JavaMethod> says) {
        return new ArchCondition<>(what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                events.add(new SimpleConditionEvent(
                        method, says.test(method), method.getFullName() + " does not " + what));
            }
        };
    }
}
