package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever detour claims and enrolments take through the API, replaying their events gives the rows there are. */
@QuarkusTest
@WithInfrastructure
class DetourIntegrityTest {

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.allocate(10_000);
    }

    @Test
    void aClaimThatWasHeldAndDecidedAnew() {
        String claim = World.anApprovedClaim(SCHOOL);
        World.ok(ClaimWorld.hold(claim, "FRAUD", "REFERRAL_RECEIVED"));
        World.ok(ClaimWorld.casework(claim, "release", "INVESTIGATION_CLEARED"));
        World.ok(ClaimWorld.screen(claim));
        World.ok(World.decide(Api.approver(2), claim, "FIRST", "APPROVED"));
        World.ok(World.decide(Api.approver(1), claim, "SECOND", "REJECTED"));
        assertIntact();
    }

    @Test
    void aClaimThatWasWithdrawnAndMadeAgain() {
        String enrolment = World.aCompletedEnrolment(SCHOOL);
        String claim = World.claimFor(SCHOOL, enrolment);
        World.ok(Api.school(SCHOOL).post("/bursary-claims/" + claim + "/withdrawal", null));
        World.claimFor(SCHOOL, enrolment);
        assertIntact();
    }

    @Test
    void aPaymentThatCameBackAndWasMadeAgain() {
        String claim = World.anApprovedClaim(SCHOOL);
        String run = PaymentWorld.anInstructedRun();
        String first = PaymentWorld.endToEndId(run);
        World.created(PaymentWorld.answer(PaymentWorld.settled(first)));
        World.created(PaymentWorld.answer(PaymentWorld.returned(first)));
        World.ok(Api.officer().post("/bursary-claims/" + claim + "/repayment", null));
        String second = PaymentWorld.endToEndId(PaymentWorld.anInstructedRun());
        World.created(PaymentWorld.answer(PaymentWorld.settled(second)));
        assertIntact();
    }

    @Test
    void enrolmentsThatEndedInEveryWay() {
        String ukprn = World.ukprn();
        String cohort = World.aCohort(ukprn, 5);
        String completed = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
        World.complete(ukprn, completed);
        String completion = Api.auditor()
                .get("/enrolments/" + completed + "/completions")
                .jsonPath()
                .getString("items[0].completionId");
        World.ok(Api.provider(ukprn)
                .post("/completions/" + completion + "/voiding", Map.of("reasonCode", "DECLARED_IN_ERROR")));
        String withdrawn = World.enrolled(cohort, World.aLeaderAt(OTHER_SCHOOL), OTHER_SCHOOL);
        World.ok(Api.school(OTHER_SCHOOL)
                .post("/enrolments/" + withdrawn + "/withdrawal", Map.of("reasonCode", "NO_RELEASE_TIME")));
        assertIntact();
    }

    private static void assertIntact() {
        assertThat(IntegrityApiTest.verify().<List<?>>path("differences")).isEmpty();
    }
}
