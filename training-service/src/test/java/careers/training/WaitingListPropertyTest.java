package careers.training;

import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.training.enrolment.ExpireOffers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of a waiting list against a list in memory: seats go out in exactly the order of band and time, and
 * everybody who keeps waiting is offered one in the end.
 */
@QuarkusTest
@WithInfrastructure
class WaitingListPropertyTest {

    private static final int SEATS = 3;
    private static final int STEPS = 28;

    private final List<Waiter> waiting = new ArrayList<>();
    private final List<String> seated = new ArrayList<>();
    private final List<String> offered = new ArrayList<>();
    private String cohort;
    private int joined;

    /** Somebody who waits. */
    private record Waiter(String id, int band, int number) {}

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        World.aCompletedEnrolment(SCHOOL);
        cohort = Waiting.aCohort(World.ukprn(), SEATS, 100);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2026, 771_203})
    void offersInOrderAndLeavesNobodyWaiting(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < STEPS; i++) {
            step(random);
            assertAgrees("seed " + seed + " step " + i);
        }
        // Everybody who waits gets an offer after at most as many seats as there were people before them.
        for (int ahead = waiting.size(); ahead > 0; ahead--) {
            giveBack();
            assertThat(waiting).as("seed " + seed).hasSizeLessThan(ahead);
            assertAgrees("seed " + seed + " draining " + ahead);
        }
        assertThat(waiting).isEmpty();
    }

    private void step(Random random) {
        switch (random.nextInt(6)) {
            case 0, 1, 2 -> come(random.nextBoolean() ? SCHOOL : OTHER_SCHOOL);
            case 3 -> leaveList(random);
            default -> giveBack();
        }
    }

    private void come(String school) {
        String id = World.created(Waiting.request(cohort, school)).path("enrolmentId");
        if (seated.size() + offered.size() < SEATS) {
            seated.add(id);
        } else {
            waiting.add(new Waiter(id, school.equals(SCHOOL) ? 2 : 1, joined++));
            waiting.sort(Comparator.comparing(Waiter::band).thenComparing(Waiter::number));
        }
    }

    private void leaveList(Random random) {
        if (!waiting.isEmpty()) {
            Waiter leaver = waiting.remove(random.nextInt(waiting.size()));
            World.ok(Api.school(SCHOOL, OTHER_SCHOOL)
                    .post("/enrolments/" + leaver.id() + "/withdrawal", Map.of("reasonCode", "OTHER")));
        }
    }

    /** A seat comes back: from somebody seated, by a declined offer, or by one that runs out. */
    private void giveBack() {
        if (!seated.isEmpty()) {
            World.ok(Api.school(SCHOOL, OTHER_SCHOOL)
                    .post("/enrolments/" + seated.removeFirst() + "/withdrawal", Map.of("reasonCode", "OTHER")));
        } else if (!offered.isEmpty() && offered.size() % 2 == 0) {
            World.ok(Api.school(SCHOOL, OTHER_SCHOOL)
                    .post("/enrolments/" + offered.removeFirst() + "/offer-refusal", Map.of("reasonCode", "OTHER")));
        } else if (!offered.isEmpty()) {
            Waiting.runOut(offered.removeFirst());
            ExpireOffers.now();
        } else {
            return;
        }
        if (!waiting.isEmpty()) {
            offered.add(waiting.removeFirst().id());
        }
    }

    private void assertAgrees(String where) {
        assertThat(ids("OFFERED", "offered_at desc, id")).as(where).containsExactlyInAnyOrderElementsOf(offered);
        assertThat(ids("WAITLISTED", "band, joined_at, id"))
                .as(where)
                .containsExactlyElementsOf(waiting.stream().map(Waiter::id).toList());
        assertThat(Database.value("select seats_taken from cohort where id = '" + cohort + "'"))
                .as(where)
                .isEqualTo(Integer.toString(seated.size() + offered.size()));
    }

    private List<String> ids(String state, String order) {
        String ids = Database.value("select coalesce(string_agg(id::text, ' ' order by " + order
                + "), '') from enrolment where state = '" + state + "' and cohort_id = '" + cohort + "'");
        return ids.isEmpty() ? List.of() : List.of(ids.split(" "));
    }
}
