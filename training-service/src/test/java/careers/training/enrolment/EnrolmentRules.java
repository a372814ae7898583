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

/** An enrolment as the service's own entity keeps it, without a database. */
public final class EnrolmentRules {

    public static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    public static final Instant NOW = Instant.parse("2026-10-01T09:00:00Z");

    private static final CohortView COHORT = new CohortView(
            UUID.randomUUID(),
            UUID.randomUUID(),
            UUID.randomUUID(),
            "10000001",
            UUID.randomUUID(),
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

    private final Enrolment enrolment;

    public EnrolmentRules(String school) {
        enrolment = new Enrolment(
                UUID.randomUUID(), new EnrolLeader(COHORT.cohortId(), UUID.randomUUID(), school, true), COHORT, NOW);
    }

    /** Gives a command that needs no seat of its own. */
    public void give(String command) {
        switch (EnrolmentCommand.valueOf(command)) {
            case ENDORSE -> enrolment.endorse(new Endorser("senior-leader-1", null), NOW);
            case OFFER -> enrolment.offer(NOW, NOW.plus(Duration.ofHours(48)));
            case COMPLETE -> enrolment.complete(TODAY.minusDays(1), COHORT, TODAY, NOW);
            case FAIL -> enrolment.fail(TODAY.minusDays(1), COHORT, TODAY);
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
