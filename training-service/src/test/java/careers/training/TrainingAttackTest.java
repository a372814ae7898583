package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class TrainingAttackTest {

    private String ukprn;
    private String cohort;
    private String enrolment;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        cohort = World.aCohort(ukprn, 1);
        enrolment = World.enrolled(cohort, World.aLeaderAt(SCHOOL), SCHOOL);
    }

    @Test
    void refusesMoreSeatsThanTheCohortHas() {
        Attack.isRefusedBy("ck_cohort_seats_taken", "update cohort set seats_taken = 2 where id = '" + cohort + "'");
        Attack.isRefusedBy("ck_cohort_seats_taken", "update cohort set capacity = 1, seats_taken = -1");
    }

    @Test
    void refusesAnEnrolmentThatHoldsNoCountedSeat() {
        Attack.isRefusedBy("ck_cohort_seats_counted", copyFor(World.aLeader(), SCHOOL));
    }

    @Test
    void refusesASecondLiveEnrolmentOfOneLeader() {
        String leader = Database.value("select leader_id from enrolment");
        Attack.isRefusedBy("uq_enrolment_live", copyFor(leader, SCHOOL));
    }

    @Test
    void refusesAWelshSchool() {
        Attack.isRefusedBy("ck_enrolment_england", copyFor(World.aLeader(), World.WELSH_SCHOOL));
    }

    @Test
    void refusesStatesThatNoEdgeLeadsTo() {
        Attack.isRefusedBy("ck_enrolment_edge", complete("current_date"));
        World.confirm(ukprn, enrolment);
        Attack.isRefusedBy("ck_enrolment_edge", "update enrolment set state = 'REQUESTED'");
        Attack.isRefusedBy("ck_enrolment_record", "delete from enrolment where id = '" + enrolment + "'");
    }

    @Test
    void refusesACompletionOutsideTheCohortOrInTheFuture() {
        World.confirm(ukprn, enrolment);
        Attack.isRefusedBy("ck_enrolment_within_cohort", complete("current_date - 31"));
        Attack.isRefusedBy("ck_enrolment_not_in_future", complete("current_date + 2"));
        Attack.isRefusedBy("ck_enrolment_completed", "update enrolment set state = 'COMPLETED'");
    }

    @Test
    void refusesAppointmentsThatOverlap() {
        Attack.isRefusedBy(
                "ex_appointment_overlap",
                "insert into appointment select gen_random_uuid(), leader_id, establishment, held_from + 10, null,"
                        + " created_at, 0 from appointment");
        Attack.passes("insert into appointment select gen_random_uuid(), leader_id, establishment, held_from - 10,"
                + " held_from - 1, created_at, 0 from appointment");
    }

    @Test
    void refusesAnAccreditedCourseWithoutAwardingBody() {
        Attack.isRefusedBy("ck_course_awarding_body", "update course set awarding_body = null");
        Attack.isRefusedBy("ck_course_awarding_body", "update course set level = 'NON_ACCREDITED'");
    }

    private static String complete(String day) {
        return "update enrolment set state = 'COMPLETED', completed_at = now(), completed_on = " + day;
    }

    private static String copyFor(String leader, String establishment) {
        return "insert into enrolment (id, cohort_id, offering_id, provider_id, provider_ukprn, course_id, academic_year,"
                + " level, leader_id, establishment, state, requested_at, version)"
                + " select gen_random_uuid(), cohort_id, offering_id, provider_id, provider_ukprn, course_id, academic_year,"
                + " level, '" + leader + "', '" + establishment + "', 'REQUESTED', requested_at, 0 from enrolment";
    }
}
