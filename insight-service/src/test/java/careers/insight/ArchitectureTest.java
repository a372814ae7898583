package careers.insight;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.theClass;

import careers.insight.disclosure.CrossedTable;
import careers.insight.disclosure.DisclosureGate;
import careers.insight.disclosure.FinalFacts;
import careers.insight.disclosure.FinalFacts.Kept;
import careers.insight.disclosure.FinalGate;
import careers.insight.disclosure.LinkageGate;
import careers.insight.disclosure.LinkedArms;
import careers.insight.disclosure.Policy;
import careers.insight.disclosure.ProtectedTable;
import careers.insight.disclosure.ReleasedSums;
import careers.insight.disclosure.ReleasedSums.ReleasedSum;
import careers.insight.response.ResponseFacts;
import careers.insight.store.FactDatabase;
import careers.platform.testing.HouseRules;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.SortedMap;

@AnalyzeClasses(packages = "careers.insight", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule rulesAndFormulasKnowNoFramework = classes()
            .that()
            .resideInAnyPackage("careers.insight.disclosure", "careers.insight.statistics")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "careers.insight.disclosure",
                    "careers.insight.statistics",
                    "org.apache.commons.statistics.distribution");

    @ArchTest
    static final ArchRule onlyTheGateReadsSums = noClasses()
            .that()
            .doNotBelongToAnyOf(DisclosureGate.class, ReleasedSums.class)
            .and()
            .resideOutsideOfPackages("careers.insight.disclosure", "careers.insight.response")
            .should()
            .dependOnClassesThat(type(ReleasedSums.class).or(type(ReleasedSum.class)))
            .because("sums leave the store through the disclosure gate or not at all");

    @ArchTest
    static final ArchRule nobodyInTheStoreCallsTheGateOrMakesTables = noClasses()
            .that()
            .resideInAPackage("careers.insight.response")
            .should()
            .dependOnClassesThat(type(ProtectedTable.class));

    @ArchTest
    static final ArchRule tablesAreMadeByTheGateAlone = noClasses()
            .that()
            .doNotBelongToAnyOf(DisclosureGate.class, ProtectedTable.class)
            .should()
            .callMethod(ProtectedTable.class, "free", String.class, List.class, SortedMap.class)
            .orShould()
            .callMethod(ProtectedTable.class, "withheld", String.class, Policy.class);

    @ArchTest
    static final ArchRule figuresAboutPeopleCannotReachFacts = noClasses()
            .that()
            .resideInAnyPackage("careers.insight.satisfaction", "careers.insight.question", "careers.insight.crossing")
            .should()
            .dependOnClassesThat(resideInAPackage("careers.insight.response")
                    .or(resideInAPackage("java.sql.."))
                    .or(resideInAPackage("javax.sql.."))
                    .or(resideInAPackage("jakarta.persistence.."))
                    .or(type(FactDatabase.class)))
            .because("every number there comes out of a protected table");

    @ArchTest
    static final ArchRule factsAreWrittenByTheIntakeAlone = classes()
            .that()
            .areAssignableTo(ResponseFacts.class)
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("careers.insight.intake", "careers.insight.response");

    @ArchTest
    static final ArchRule theFactsTakeAndNeverGive = methods()
            .that()
            .areDeclaredIn(ResponseFacts.class)
            .and()
            .arePublic()
            .should()
            .haveRawReturnType(void.class)
            .because("what another package can read there has passed the gate by");

    @ArchTest
    static final ArchRule answersOfClosedGroupsAreReadByTheirGatesAlone = noClasses()
            .that()
            .resideOutsideOfPackages("careers.insight.disclosure", "careers.insight.response")
            .should()
            .dependOnClassesThat(assignableTo(FinalFacts.class).or(nestedIn(FinalFacts.class)))
            .because("answers leave the store through a gate or not at all");

    @ArchTest
    static final ArchRule crossedTablesAreMadeByTheirGateAlone = noClasses()
            .that()
            .doNotBelongToAnyOf(FinalGate.class, CrossedTable.class)
            .should()
            .callMethod(CrossedTable.class, "of", Kept.class, boolean.class);

    @ArchTest
    static final ArchRule linkedArmsAreMadeByTheirGateAlone = noClasses()
            .that()
            .doNotBelongToAnyOf(LinkageGate.class, LinkedArms.class)
            .should()
            .callMethod(LinkedArms.class, "of", Kept.class);

    private static DescribedPredicate<JavaClass> nestedIn(Class<?> outer) {
        return DescribedPredicate.describe(
                "nested in " + outer.getSimpleName(), type -> type.getName().startsWith(outer.getName() + "$"));
    }

    @ArchTest
    static final ArchRule theTableIsFinal =
            theClass(ProtectedTable.class).should().haveModifier(JavaModifier.FINAL);
}
