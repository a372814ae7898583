package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One claim as each role sees it. */
@QuarkusTest
@WithInfrastructure
class ProjectionTest {

    private String ukprn;
    private String claim;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
        ukprn = World.ukprn();
        String enrolment = World.enrolled(World.aCohort(ukprn, 5), World.aLeaderAt(SCHOOL), SCHOOL);
        World.complete(ukprn, enrolment);
        claim = World.claimFor(SCHOOL, enrolment);
    }

    @Test
    void aProviderSeesAClaimThatNamesItWithoutMoney() {
        Response one = World.ok(Api.provider(ukprn).get("/provider-claims/" + claim));
        assertThat(one.<String>path("claimId")).isEqualTo(claim);
        assertThat(one.asString())
                .doesNotContain("mount")
                .doesNotContain("Pence")
                .doesNotContain("rules");
        assertThat(one.<List<?>>path("allowedActions")).isEmpty();
        Response page = World.ok(Api.provider(ukprn).get("/provider-claims"));
        assertThat(page.<List<String>>path("items.claimId")).containsExactly(claim);
        assertThat(page.asString()).doesNotContain("mount").doesNotContain("Pence");
        assertThat(Api.provider(ukprn).get("/bursary-claims/" + claim).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anotherProviderSeesNone() {
        String other = World.ukprn();
        World.aProvider(other);
        assertThat(Api.provider(other).get("/provider-claims/" + claim).statusCode())
                .isEqualTo(404);
        assertThat(World.ok(Api.provider(other).get("/provider-claims")).<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void theSchoolAndThoseWhoOverseeSeeTheMoney() {
        for (Api reader :
                List.of(Api.school(SCHOOL), Api.auditor(), Api.officer(), Api.approver(1), Api.administrator())) {
            assertThat(World.ok(reader.get("/bursary-claims/" + claim)).<Integer>path("amount.amountPence"))
                    .isEqualTo(100_000);
        }
    }

    @Test
    void aFunderSeesSumsAndNothingElse() {
        Api funder = Api.as("funder-1", "funder");
        Response sums = World.ok(funder.get("/funding-summary"));
        assertThat(sums.<Integer>path("accounts.find { it.account == 'COMMITTED' }.balance.amountPence"))
                .isEqualTo(100_000);
        assertThat(sums.<Integer>path("claims.claims.sum()")).isEqualTo(1);
        assertThat(sums.<Integer>path("claims.amount.amountPence.sum()")).isEqualTo(100_000);
        assertThat(sums.<Integer>path("enrolments[0].enrolments")).isEqualTo(1);
        assertThat(sums.<Integer>path("places.funded")).isEqualTo(1_000);
        assertThat(sums.<Integer>path("places.taken")).isEqualTo(1);
        assertThat(sums.asString()).doesNotContain(SCHOOL).doesNotContain(ukprn).doesNotContain(claim);
        for (String closed :
                List.of("/bursary-claims", "/enrolments", "/changes", "/audit-entries", "/careers-leaders")) {
            assertThat(funder.get(closed).statusCode()).as(closed).isEqualTo(403);
        }
    }
}
