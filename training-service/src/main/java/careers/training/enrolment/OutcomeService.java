package careers.training.enrolment;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.cohort.CohortService;
import careers.training.cohort.CohortView;
import careers.training.provider.ProviderService;
import careers.training.reason.CodedReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;

/** Moves an enrolment to what its training ended in, and back; the declarations themselves are kept elsewhere. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OutcomeService {

    private final EnrolmentRepository enrolments;
    private final EnrolmentMoves moves;
    private final CohortService cohorts;
    private final ProviderService providers;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    OutcomeService(
            EnrolmentRepository enrolments,
            EnrolmentMoves moves,
            CohortService cohorts,
            ProviderService providers,
            CurrentUser user,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.moves = moves;
        this.cohorts = cohorts;
        this.providers = providers;
        this.user = user;
        this.calendar = calendar;
    }

    /** The caller's provider declares success on that day; the enrolment stays locked until the transaction ends. */
    public EnrolmentView complete(UUID id, LocalDate day) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        Actor actor = moves.actor(enrolment, EnrolmentCommand.COMPLETE);
        providers.requireActiveOn(enrolment.providerId, day);
        enrolment.complete(day, cohort(enrolment), calendar.today(), calendar.now());
        return recorded(enrolment, EnrolmentCommand.COMPLETE, null, actor);
    }

    /** The caller's provider declares that the training ended on that day without success. */
    public EnrolmentView fail(UUID id, LocalDate day, NonCompletionReason reason) {
        Enrolment enrolment = toChange(id, Reach.ofProvider(user));
        Actor actor = moves.actor(enrolment, EnrolmentCommand.FAIL);
        providers.requireActiveOn(enrolment.providerId, day);
        enrolment.fail(day, cohort(enrolment), calendar.today());
        return recorded(enrolment, EnrolmentCommand.FAIL, reason, actor);
    }

    /** What was declared of an enrolment in reach is taken back: the training goes on. */
    public EnrolmentView voidCompletion(UUID id, CodedReason reason, Reach reach) {
        Enrolment enrolment = toChange(id, reach);
        Actor actor = moves.actor(enrolment, EnrolmentCommand.VOID_COMPLETION);
        enrolment.voidCompletion();
        return recorded(enrolment, EnrolmentCommand.VOID_COMPLETION, reason, actor);
    }

    private EnrolmentView recorded(Enrolment enrolment, EnrolmentCommand command, CodedReason reason, Actor actor) {
        moves.record(enrolment, command.event(), reason, actor);
        return EnrolmentView.of(enrolment, user::has);
    }

    private CohortView cohort(Enrolment enrolment) {
        return cohorts.get(enrolment.cohortId);
    }

    private Enrolment toChange(UUID id, Reach reach) {
        return enrolments.oneToChange(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
