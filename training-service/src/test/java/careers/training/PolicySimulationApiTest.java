package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class PolicySimulationApiTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        World.aClaim(SCHOOL);
        World.anApprovedClaim(OTHER_SCHOOL);
        // Completed and not claimed yet.
        World.aCompletedEnrolment(SCHOOL);
        // Refused by a person: no terms would change that.
        World.ok(World.decide(Api.approver(1), World.aClaim(OTHER_SCHOOL), "FIRST", "REJECTED"));
    }

    @Test
    void findsNoDifferenceUnderTheTermsInForce() {
        Response same = simulate(PolicyWorld.FOUNDING);
        assertThat(same.<Integer>path("gain")).isZero();
        assertThat(same.<Integer>path("lose")).isZero();
        assertThat(same.<Integer>path("costDelta.amountPence")).isZero();
        assertThat(same.<Integer>path("before.bursaries")).isEqualTo(3);
        assertThat(same.<Object>path("before")).isEqualTo(same.path("after"));
        assertThat(same.<List<?>>path("changes")).isEmpty();
        Response copy = simulate(PolicyWorld.draft(PolicyWorld.terms(100_000)));
        assertThat(copy.<Integer>path("gain")).isZero();
        assertThat(copy.<Integer>path("after.cost.amountPence")).isEqualTo(300_000);
    }

    @Test
    void costsExactlyTheDifferenceOfAHigherAmount() {
        Response more = simulate(PolicyWorld.draft(PolicyWorld.terms(120_000)));
        assertThat(more.<Integer>path("gain")).isEqualTo(3);
        assertThat(more.<Integer>path("lose")).isZero();
        assertThat(more.<Integer>path("costDelta.amountPence")).isEqualTo(3 * 20_000);
        assertThat(more.<Integer>path("uncommittedAfterwards.amountPence")).isEqualTo(800_000 - 60_000);
        assertThat(more.<List<Integer>>path("byType.gain")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void namesWhoLosesUnderALowerLimit() {
        Map<String, Object> terms = PolicyWorld.terms(100_000);
        terms.put("establishmentLimit", 1);
        Response less = simulate(PolicyWorld.draft(terms));
        assertThat(less.<Integer>path("lose")).isEqualTo(1);
        assertThat(less.<Integer>path("costDelta.amountPence")).isEqualTo(-100_000);
        assertThat(less.<String>path("changes[0].establishment")).isEqualTo(SCHOOL);
        assertThat(less.<Boolean>path("changes[0].claimed")).isFalse();
        assertThat(less.<List<String>>path("changes[0].rules")).containsExactly("ESTABLISHMENT_ENTITLEMENT_LEFT");
        assertThat(less.<List<String>>path("byType.type")).containsExactly("Academy converter");
    }

    @Test
    void writesNothing() {
        // Given
        String policy = PolicyWorld.draft(PolicyWorld.terms(120_000));
        String before = everything();
        // When
        simulate(policy);
        // Then
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void refusesAYearThatIsNoneAndTermsThatAreNone() {
        assertThatProblem(Api.auditor()
                        .post(
                                "/policy-simulations",
                                Map.of("policyVersionId", PolicyWorld.FOUNDING, "academicYear", "2026/28")))
                .is(422)
                .hasError("/academicYear", "NOT_AN_ACADEMIC_YEAR");
        assertThatProblem(Api.auditor()
                        .post(
                                "/policy-simulations",
                                Map.of("policyVersionId", UUID.randomUUID(), "academicYear", "2026/27")))
                .is(404);
        assertThat(World.ok(Api.auditor()
                                .post(
                                        "/policy-simulations",
                                        Map.of("policyVersionId", PolicyWorld.FOUNDING, "academicYear", "2020/21")))
                        .<Integer>path("before.bursaries"))
                .isZero();
    }

    private static Response simulate(String policy) {
        return World.ok(Api.auditor()
                .post("/policy-simulations", Map.of("policyVersionId", policy, "academicYear", PolicyWorld.year())));
    }

    /** Number of rows and digest of every table; what the relay notes on published events moves by itself. */
    private static String everything() {
        return Database.value("""
                select string_agg(t.tablename || ':' || (xpath('//c/text()', query_to_xml(
                    'select count(*) || ''/'' || coalesce(md5(string_agg(r::text, '''' order by r::text)), '''') as c from '
                    || quote_ident(t.tablename) || ' r', false, true, '')))[1]::text, ' ' order by t.tablename)
                from pg_tables t where t.schemaname = 'public' and t.tablename not like 'flyway%'
                    and t.tablename not in ('outbox', 'outbox_head')""");
    }
}
