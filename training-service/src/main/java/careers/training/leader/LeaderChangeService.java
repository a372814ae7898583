package careers.training.leader;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** Merges two registrations of one person, and erases a person; what was enrolled, claimed and paid stays as it was. */
@ApplicationScoped
public class LeaderChangeService {

    private final CareersLeaderRepository leaders;
    private final AppointmentRepository appointments;
    private final LeaderFinder finder;
    private final LeaderTable table;
    private final KeptAnswers answers;
    private final Event<LeadersMerged> merged;
    private final Event<LeaderErased> erased;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    LeaderChangeService(
            CareersLeaderRepository leaders,
            AppointmentRepository appointments,
            LeaderFinder finder,
            LeaderTable table,
            KeptAnswers answers,
            Event<LeadersMerged> merged,
            Event<LeaderErased> erased,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.leaders = leaders;
        this.appointments = appointments;
        this.finder = finder;
        this.table = table;
        this.answers = answers;
        this.merged = merged;
        this.erased = erased;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /**
     * Gives one registration up for another. Appointments and enrolments follow, and with them the entitlement; claims keep
     * the leader their approvers saw. Refused when the two together hold more bursaries than one person may, or are enrolled
     * in the same training.
     */
    @Transactional
    public MergerView merge(UUID id, MergeLeaders request) {
        UUID survivorId = request.survivorId();
        if (id.equals(survivorId)) {
            throw LeaderError.SURVIVOR_UNSUITABLE.problem();
        }
        // Both in one order, so that two mergers of the same pair do not wait for each other.
        Stream.of(id, survivorId).sorted().forEach(leaders::lock);
        CareersLeader leader = finder.inReach(id, Reach.EVERYTHING);
        CareersLeader survivor = leaders.findByIdOptional(survivorId)
                .filter(found -> found.mergedInto == null && found.erasedAt == null)
                .orElseThrow(LeaderError.SURVIVOR_UNSUITABLE::problem);
        if (table.holdTooManyBursaries(id, survivorId)) {
            throw LeaderError.LEADERS_BOTH_HOLD_BURSARY.problem();
        }
        Instant now = calendar.now();
        answers.forget(leader);
        boolean adopted = survivor.adoptProfileOf(leader);
        leader.mergeInto(survivor, now);
        leaders.flush();
        table.follow(id, survivorId);
        table.recordMerger(Ids.next(), id, survivorId, user.id(), now);
        tell(leader, LeaderReplaced.TYPE, new LeaderReplaced(id, survivorId));
        if (adopted) {
            tell(survivor, LeaderProfiled.TYPE, LeaderProfiled.of(survivor));
        }
        merged.fire(new LeadersMerged(id, survivorId));
        return new MergerView(id, survivorId, now);
    }

    /** Erases name, address and profile everywhere; the row and what hangs on it stay. */
    @Transactional
    public CareersLeaderView erase(UUID id, EraseLeader request) {
        leaders.lock(id);
        CareersLeader leader = finder.inReach(id, Reach.EVERYTHING);
        if (leader.erasedAt != null) {
            throw LeaderError.LEADER_ERASED.problem();
        }
        Instant now = calendar.now();
        answers.forget(leader);
        leader.erase(now);
        leaders.flush();
        table.recordErasure(Ids.next(), id, request.reason(), user.id(), now);
        tell(leader, LeaderGone.TYPE, new LeaderGone(id));
        Stream.concat(Stream.of(id), leaders.idsMergedInto(id).stream())
                .forEach(known -> erased.fire(new LeaderErased(known)));
        return appointments.viewOf(leader, Reach.EVERYTHING);
    }

    private void tell(CareersLeader leader, String type, Object payload) {
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(type, leader.id.toString(), leader.version + 1, payload);
    }
}
