package careers.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "careers.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule storesNothing = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "org.apache.kafka..", "careers.platform..");

    @ArchTest
    static final ArchRule knowsNoService = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("careers.survey..", "careers.training..", "careers.insight..");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("careers.gateway.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEdgeTouchesRequests = noClasses()
            .that()
            .resideOutsideOfPackage("careers.gateway.edge")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.vertx.core.http.HttpServerRequest");
}
