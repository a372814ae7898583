package careers.training.enrolment;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes what providers say of leaders' progress and attendance, and shows it. */
@ApplicationScoped
public class ProgressService {

    private final EnrolmentRepository enrolments;
    private final ProgressRepository progress;
    private final EnrolmentService visible;
    private final PlacementService placements;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    ProgressService(
            EnrolmentRepository enrolments,
            ProgressRepository progress,
            EnrolmentService visible,
            PlacementService placements,
            CurrentUser user,
            LondonCalendar calendar) {
        this.enrolments = enrolments;
        this.progress = progress;
        this.visible = visible;
        this.placements = placements;
        this.user = user;
        this.calendar = calendar;
    }

    /** The provider says what a leader has done; a start of a confirmed place starts it. */
    @Transactional
    public ProgressView record(UUID enrolmentId, RecordProgress said) {
        Enrolment enrolment = enrolments
                .oneToChange(enrolmentId, Reach.ofProvider(user))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        enrolment.requireUnderWay();
        if (said.occurredOn().isAfter(calendar.today())) {
            throw EnrolmentError.PROGRESS_IN_FUTURE.problem();
        }
        if (Boolean.TRUE.equals(said.retracts()) && said.supersedes() == null) {
            throw EnrolmentError.PROGRESS_UNKNOWN.problem();
        }
        if (said.kind() == ProgressKind.STARTED && enrolment.state == EnrolmentState.CONFIRMED) {
            placements.start(enrolmentId);
        }
        ProgressEvent event = new ProgressEvent(Ids.next(), enrolment, said, user.id(), calendar.now());
        progress.persistAndFlush(event);
        return ProgressView.of(event, false);
    }

    /** Everything said of an enrolment in reach, or 404. */
    public ProgressListView of(UUID enrolmentId) {
        return listed(visible.get(enrolmentId).enrolmentId());
    }

    /** Everything said of an enrolment that the caller may see. */
    ProgressListView listed(UUID enrolmentId) {
        List<ProgressEvent> all = progress.of(enrolmentId);
        Set<UUID> superseded = all.stream().map(event -> event.supersedes).collect(Collectors.toSet());
        List<ProgressView> items = all.stream()
                .map(event -> ProgressView.of(event, superseded.contains(event.id)))
                .toList();
        long attended = items.stream()
                .filter(item -> item.standing() && item.kind() == ProgressKind.SESSION_ATTENDED)
                .count();
        return new ProgressListView(items, attended);
    }
}
