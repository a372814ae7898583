package careers.training.enrolment;

import careers.training.cohort.CohortState;
import careers.training.cohort.CohortView;
import careers.training.course.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enrolment as the service's own entity keeps it, without a database. */
public final class EnrolmentRules {

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    public static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

    private static final UUID COURSE = UUID.randomUUID();
    private static final List<CohortView> COHORTS =
            Stream.generate(EnrolmentRules::aCohort).limit(3).toList();

    private final Enrolment enrolment;
    private final CohortView cohort;

    /** @param cohort one of three of the same course, counted from 0 */
    public EnrolmentRules(String school, int cohort) {
        this.cohort = COHORTS.get(cohort);
        enrolment = new Enrolment(
                UUID.randomUUID(),
                new EnrolLeader(this.cohort.cohortId(), UUID.randomUUID(), school, true),
                this.cohort,
                NOW);
    }

    private EnrolmentRules(Enrolment enrolment, CohortView cohort) {
        this.enrolment = enrolment;
        this.cohort = cohort;
    }

    private static CohortView aCohort() {
        return new CohortView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "10000001",
                COURSE,
                Level.LEVEL_6,
                "2026/27",
                "Autumn",
                CohortState.OPEN,
                1,
                0,
                false,
                TODAY.minusDays(30),
                TODAY.plusDays(30),
                NOW,
                List.of(),
                0);
    }

    /** The enrolment in which the leader goes on; this one is over. */
    public EnrolmentRules transfer(int target) {
        CohortView there = COHORTS.get(target);
        Enrolment moved = enrolment.movedTo(UUID.randomUUID(), there, NOW);
        enrolment.move(EnrolmentCommand.TRANSFER, NOW);
        return new EnrolmentRules(moved, there);
    }

    /** Gives a command that needs no seat of its own. */
    public void give(String command) {
        switch (EnrolmentCommand.valueOf(command)) {
            case ENDORSE -> enrolment.endorse(new Endorser("senior-leader-1", null), NOW);
            case OFFER -> enrolment.offer(NOW, NOW.plus(Duration.ofHours(48)));
            case COMPLETE -> enrolment.complete(TODAY.minusDays(1), cohort, TODAY, NOW);
            case FAIL -> enrolment.fail(TODAY.minusDays(1), cohort, TODAY);
            case VOID_COMPLETION -> enrolment.voidCompletion();
            default -> enrolment.move(EnrolmentCommand.valueOf(command), NOW);
        }
    }

    public void join(int band) {
        enrolment.join(band, NOW);
    }

    public int band() {
        return enrolment.band;
    }

    public EnrolmentState state() {
        return enrolment.state;
    }

    public boolean holdsSeat() {
        return enrolment.state.holdsSeat();
    }

    public Set<String> allowed(Predicate<String> hasRole) {
        return enrolment.allowed(hasRole).stream().map(Enum::name).collect(Collectors.toSet());
    }

    public EnrolmentView view() {
        return EnrolmentView.of(enrolment, role -> false);
    }
}
