package careers.training;

import static careers.training.World.SCHOOL;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Waiting lists against statements that go past the service. */
@QuarkusTest
@WithInfrastructure
class WaitingListAttackTest {

    private String cohort;
    private String seated;
    private String first;
    private String second;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        cohort = Waiting.aCohort(World.ukprn(), 1, 3);
        seated = Waiting.enrolled(cohort);
        first = Waiting.enrolled(cohort);
        second = Waiting.enrolled(cohort);
    }

    @Test
    void refusesAnOfferOutOfTurn() {
        Attack.isRefusedBy("ck_enrolment_offer_order", offer(second));
    }

    @Test
    void refusesAnOfferThatHoldsNoSeat() {
        Attack.isRefusedBy("ck_cohort_seats_counted", offer(first), "update waiting_list set waiting = 1", step(first));
        Attack.isRefusedBy("ck_cohort_seats_taken", "update cohort set seats_taken = seats_taken + 1");
    }

    @Test
    void refusesAListThatIsLongerThanItMayBeOrNotCounted() {
        Attack.isRefusedBy("ck_waiting_list_waiting", "update waiting_list set waiting = 4");
        Attack.isRefusedBy("ck_waiting_list_waiting", "update waiting_list set place_limit = 1");
        Attack.isRefusedBy("ck_waiting_list_counted", "update waiting_list set waiting = 3");
        Attack.isRefusedBy("ck_waiting_list_record", "delete from waiting_list");
    }

    @Test
    void refusesToAcceptTooLateAndToExpireTooEarly() {
        World.endorse(first);
        World.ok(Waiting.withdraw(seated));
        Attack.isRefusedBy(
                "ck_enrolment_offer_expired",
                "update enrolment set state = 'OFFER_EXPIRED', ended_at = now() where id = '" + first + "'");
        Waiting.runOut(first);
        Attack.isRefusedBy(
                "ck_enrolment_offer_accepted_in_time",
                "update enrolment set state = 'CONFIRMED', confirmed_at = now() where id = '" + first + "'");
    }

    @Test
    void refusesARequestThatOvertakesThoseWhoWait() {
        String leader = World.aLeaderAt(SCHOOL);
        String id = Database.value("select gen_random_uuid()");
        Attack.isRefusedBy(
                "ck_enrolment_overtakes",
                "alter table enrolment disable trigger tg_enrolment_seats",
                "alter table enrolment disable trigger tg_enrolment_seats_funded",
                "insert into enrolment (id, cohort_id, offering_id, provider_id, provider_ukprn, course_id,"
                        + " academic_year, level, leader_id, establishment, state, requested_at, version)"
                        + " select '" + id + "', cohort_id, offering_id, provider_id, provider_ukprn, course_id,"
                        + " academic_year, level, '" + leader + "', establishment, 'REQUESTED', now(), 0 from enrolment"
                        + " where id = '" + seated + "'",
                "insert into enrolment_step values ('" + id + "', 0, 'REQUESTED', 'REQUESTED', null, 'x', 'x', now())");
    }

    private static String offer(String enrolment) {
        return "update enrolment set state = 'OFFERED', offered_at = now(), offer_expires_at = now() + interval '1 day',"
                + " version = version + 1 where id = '" + enrolment + "'";
    }

    private static String step(String enrolment) {
        return "insert into enrolment_step select id, version, state, state, null, 'x', 'x', now() from enrolment"
                + " where id = '" + enrolment + "'";
    }
}
