package careers.training.completion;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import careers.training.course.Level;
import careers.training.enrolment.EnrolmentService;
import careers.training.enrolment.EnrolmentView;
import careers.training.enrolment.NonCompletionReason;
import careers.training.enrolment.OutcomeService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Takes declarations of the training's end, and takes them back. */
@ApplicationScoped
public class CompletionService {

    private final CompletionRepository completions;
    private final AttendanceTable attendance;
    private final OutcomeService outcomes;
    private final EnrolmentService enrolments;
    private final Event<CompletionDeclared> declared;
    private final Event<CompletionVoided> voided;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    CompletionService(
            CompletionRepository completions,
            AttendanceTable attendance,
            OutcomeService outcomes,
            EnrolmentService enrolments,
            Event<CompletionDeclared> declared,
            Event<CompletionVoided> voided,
            CurrentUser user,
            LondonCalendar calendar) {
        this.completions = completions;
        this.attendance = attendance;
        this.outcomes = outcomes;
        this.enrolments = enrolments;
        this.declared = declared;
        this.voided = voided;
        this.user = user;
        this.calendar = calendar;
    }

    /** The provider declares how the training ended. */
    @Transactional
    public EnrolmentView declare(UUID enrolmentId, DeclareCompletion said) {
        EnrolmentView enrolment = said.passed()
                ? outcomes.complete(enrolmentId, said.completedOn())
                : outcomes.fail(enrolmentId, said.completedOn(), reason(said));
        requireWhole(said, enrolment.level());
        if (said.passed()) {
            requireAttended(enrolmentId, said.completedOn());
        }
        int sequence =
                completions.last(enrolmentId).map(last -> last.sequence + 1).orElse(1);
        Completion completion = Completion.declared(
                Ids.next(), enrolmentId, enrolment.level(), sequence, said, user.id(), calendar.now());
        completions.persistAndFlush(completion);
        declared.fire(new CompletionDeclared(completion.id, enrolmentId, completion.outcome));
        return enrolment;
    }

    /** Takes a standing declaration back; the enrolment goes on, and whoever built on it is told at once. */
    @Transactional
    public CompletionView voidCompletion(UUID id, VoidCompletion request) {
        Completion standing = completions.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        outcomes.voidCompletion(standing.enrolmentId, request.reasonCode(), voidReach());
        if (!completions.last(standing.enrolmentId).map(last -> last.id).equals(Optional.of(id))) {
            throw CompletionError.COMPLETION_SUPERSEDED.problem();
        }
        Completion voiding = standing.voided(Ids.next(), request.reasonCode(), user.id(), calendar.now());
        completions.persistAndFlush(voiding);
        voided.fire(new CompletionVoided(id, standing.enrolmentId, standing.outcome, request.reasonCode(), user.id()));
        return CompletionView.of(voiding);
    }

    /** Everything declared of an enrolment in reach, or 404. */
    public CompletionsView of(UUID enrolmentId) {
        return new CompletionsView(completions.of(enrolments.get(enrolmentId).enrolmentId()).stream()
                .map(CompletionView::of)
                .toList());
    }

    /** The pass that stands for an enrolment, for neighbours that build on it. */
    public Optional<CompletionView> standingPass(UUID enrolmentId) {
        return completions
                .last(enrolmentId)
                .filter(last -> last.outcome == CompletionOutcome.PASSED)
                .map(CompletionView::of);
    }

    private void requireWhole(DeclareCompletion said, Level level) {
        AwardingBodyResult result = said.awardingBodyResult();
        boolean resultNeeded = said.passed() && level != Level.NON_ACCREDITED;
        if (resultNeeded && result == null) {
            throw CompletionError.AWARDING_BODY_RESULT_REQUIRED.problem();
        }
        if (result != null && (!resultNeeded || exceeds(result.level(), level))) {
            throw CompletionError.AWARDING_BODY_RESULT_UNFIT.problem();
        }
        if (result != null && result.awardedOn().isAfter(calendar.today())) {
            throw CompletionError.AWARDED_IN_FUTURE.problem();
        }
        if (said.passed() && said.reasonCode() != null) {
            throw CompletionError.REASON_ONLY_FOR_FAILURE.problem();
        }
    }

    private void requireAttended(UUID enrolmentId, LocalDate day) {
        AttendanceTable.Attendance found = attendance.of(enrolmentId, day);
        if (!found.sufficient()) {
            throw CompletionError.ATTENDANCE_INSUFFICIENT
                    .problem()
                    .with("sessionsAttended", found.attended())
                    .with("sessionsHeld", found.held())
                    .with("requiredAttendancePercent", found.requiredPercent());
        }
    }

    private static boolean exceeds(Level award, Level course) {
        return award == Level.NON_ACCREDITED || award.compareTo(course) > 0;
    }

    private static NonCompletionReason reason(DeclareCompletion said) {
        if (said.reasonCode() == null) {
            throw CompletionError.FAILURE_NEEDS_REASON.problem();
        }
        return said.reasonCode();
    }

    private Reach voidReach() {
        return user.has(Role.PROGRAMME_ADMINISTRATOR)
                ? Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR)
                : Reach.ofProvider(user);
    }
}
