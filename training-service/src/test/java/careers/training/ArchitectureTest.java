package careers.training;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import careers.platform.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "careers.training", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule rulesOfTheBursaryAreFreeOfFrameworks = classes()
            .that()
            .resideInAPackage("careers.training.bursary")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "careers.training.bursary", "careers.training.lifecycle", "careers.training.access");

    @ArchTest
    static final ArchRule moneyAndLifeCyclesAreFreeOfFrameworks = classes()
            .that()
            .resideInAnyPackage("careers.training.money", "careers.training.lifecycle")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "careers.training.money", "careers.training.lifecycle");

    @ArchTest
    static final ArchRule samplingIsFreeOfFrameworksSoThatAnybodyCanRepeatIt = classes()
            .that()
            .resideInAPackage("careers.training.sampling")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "careers.training.sampling");
}
