package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Life cycles of providers, offerings, cohorts and sessions against statements past the service. */
@QuarkusTest
@WithInfrastructure
class ProvisionAttackTest {

    private String ukprn;
    private String provider;
    private String cohort;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        provider = World.aProvider(ukprn);
        cohort = World.aCohortOf(World.anOffering(provider, 9), 5);
        enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
    }

    @Test
    void refusesStatesThatNoEdgeLeadsTo() {
        Attack.isRefusedBy("ck_provider_edge", "update provider set state = 'APPROVED'");
        Attack.isRefusedBy("ck_offering_edge", "update offering set state = 'DRAFT'");
        Attack.isRefusedBy("ck_cohort_edge", "update cohort set state = 'FINISHED'");
        Attack.isRefusedBy("ck_provider_record", "delete from provider");
        Attack.isRefusedBy("ck_offering_record", "delete from offering");
        Attack.isRefusedBy("ck_cohort_record", "delete from cohort");
    }

    @Test
    void refusesASuspensionWithoutItsRecordAndARecordWithoutItsSuspension() {
        Attack.isRefusedBy("ck_provider_suspended", "update provider set state = 'SUSPENDED'");
        Attack.isRefusedBy("ck_provider_suspended", suspension("current_date"));
        World.ok(Provision.suspend(provider, 1));
        Attack.isRefusedBy(
                "ck_provider_suspension_record", "update provider_suspension set suspended_from = current_date");
        Attack.isRefusedBy("ck_provider_suspension_record", "delete from provider_suspension");
        Attack.isRefusedBy("ck_provider_suspended", "update provider set state = 'ACTIVE'");
    }

    @Test
    void refusesASuspensionThatHasNotBegun() {
        Attack.isRefusedBy("ck_provider_suspension_not_in_future", suspension("current_date + 2"));
    }

    @Test
    void refusesAnEnrolmentWithASuspendedProvider() {
        World.ok(Provision.suspend(provider, 0));
        Attack.isRefusedBy("ck_enrolment_provider_active", copy());
    }

    @Test
    void refusesAnEnrolmentInACohortOrOfferingThatIsNotOpen() {
        Attack.isRefusedBy(
                "ck_enrolment_cohort_open",
                "update cohort set state = 'IN_PROGRESS'",
                "update cohort set state = 'FINISHED'",
                copy());
        Attack.isRefusedBy(
                "ck_enrolment_offering_open",
                "update offering set state = 'CLOSED'",
                "update offering set state = 'ARCHIVED'",
                copy());
    }

    @Test
    void refusesAnEnrolmentFromAnAreaThatIsNotServed() {
        Attack.isRefusedBy(
                "ck_enrolment_area_served", "update provider set coverage = 'LOCAL', areas = '{Farshire}'", copy());
        Attack.isRefusedBy("ck_provider_areas", "update provider set coverage = 'LOCAL'");
    }

    @Test
    void refusesACompletionOnADayOfSuspension() {
        World.ok(Provision.suspend(provider, 5));
        Attack.isRefusedBy("ck_enrolment_provider_suspended", confirmed(), completed("current_date - 4"));
    }

    @Test
    void refusesToCancelACohortWithLearners() {
        Attack.isRefusedBy("ck_cohort_cancelled_empty", "update cohort set state = 'CANCELLED'");
    }

    @Test
    void refusesAnOpenCohortOfAnOfferingThatIsNotOpen() {
        Attack.isRefusedBy(
                "ck_cohort_offering_open",
                "update offering set state = 'CLOSED'",
                "insert into cohort select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),"
                        + " 'seats_taken', 0))).* from cohort c");
    }

    @Test
    void refusesASessionOutsideItsCohortOrWithoutAVenue() {
        Attack.isRefusedBy("ck_cohort_session_within_cohort", session("ONLINE", "null", 40));
        Attack.isRefusedBy("ck_cohort_session_venue", session("ONLINE", "'NS1 4AB'", 1));
        Attack.isRefusedBy("ck_cohort_session_venue", session("FACE_TO_FACE", "null", 1));
        Attack.passes(session("ONLINE", "null", 1));
        Attack.isRefusedBy("ck_cohort_session_record", "delete from cohort_session");
    }

    private String suspension(String from) {
        return "insert into provider_suspension (id, provider_id, suspended_from, reason, suspended_by, suspended_at)"
                + " values (gen_random_uuid(), '" + provider + "', " + from + ", 'SAFEGUARDING', 'mallory', now())";
    }

    private static String copy() {
        return "insert into enrolment select (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid(),"
                + " 'leader_id', '" + World.aLeader() + "'::uuid))).* from enrolment e limit 1";
    }

    private String confirmed() {
        return "update enrolment set state = 'CONFIRMED', confirmed_at = now(), endorsed_by = 'head',"
                + " endorsed_at = now() where id = '" + enrolment + "'";
    }

    private String completed(String day) {
        return "update enrolment set state = 'COMPLETED', completed_at = now(), completed_on = " + day + " where id = '"
                + enrolment + "'";
    }

    private String session(String mode, String postcode, int inDays) {
        return "insert into cohort_session (id, cohort_id, title_en, title_cy, mode, venue_postcode, starts_at, ends_at,"
                + " created_by, created_at, version) values (gen_random_uuid(), '" + cohort + "', 'x', 'y', '" + mode
                + "', " + postcode + ", now() + interval '" + inDays + " days', now() + interval '" + inDays
                + " days 1 hour', 'mallory', now(), 0)";
    }
}
