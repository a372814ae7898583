package careers.survey;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import careers.platform.testing.HouseRules;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "careers.survey", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests houseRules = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule routingKnowsNoFramework = classes()
            .that()
            .resideInAPackage("careers.survey.routing")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "careers.survey.routing",
                    "careers.survey.questionnaire",
                    "careers.platform.problem",
                    "careers.platform.text",
                    "dev.cel..",
                    // CEL's own lists
                    "com.google.common.collect");

    @ArchTest
    static final ArchRule guardKnowsNoFramework = classes()
            .that()
            .resideInAPackage("careers.survey.disclosure")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "careers.survey.disclosure");

    @ArchTest
    static final ArchRule screensAndThemesKnowNoFramework = classes()
            .that()
            .resideInAnyPackage("careers.survey.freetext.screening", "careers.survey.freetext.theme")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "careers.survey.freetext.screening",
                    "careers.survey.freetext.theme",
                    "careers.platform.problem",
                    "careers.platform.text",
                    "com.fasterxml.jackson.annotation",
                    "org.eclipse.microprofile.openapi.annotations..");

    @ArchTest
    static final ArchRule comparabilityKnowsQuestionnairesOnly = classes()
            .that()
            .resideInAPackage("careers.survey.comparability")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..", "careers.survey.comparability", "careers.survey.questionnaire", "careers.platform.text");

    @ArchTest
    static final ArchRule rulesKnowNoFramework = classes()
            .that()
            .resideInAPackage("careers.survey.questionnaire")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "careers.survey.questionnaire",
                    "careers.platform.problem",
                    "careers.platform.text",
                    "careers.platform.json",
                    "com.fasterxml.jackson.annotation",
                    "org.eclipse.microprofile.openapi.annotations..");
}
