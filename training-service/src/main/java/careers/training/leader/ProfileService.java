package careers.training.leader;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import careers.training.access.OwnLeader;
import careers.training.access.Reach;
import careers.training.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Keeps leaders' profiles, and shows leaders their own record. */
@ApplicationScoped
public class ProfileService {

    private final CareersLeaderRepository leaders;
    private final AppointmentRepository appointments;
    private final LeaderFinder finder;
    private final OwnLeader own;
    private final Outbox outbox;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    ProfileService(
            CareersLeaderRepository leaders,
            AppointmentRepository appointments,
            LeaderFinder finder,
            OwnLeader own,
            Outbox outbox,
            CurrentUser user,
            LondonCalendar calendar) {
        this.leaders = leaders;
        this.appointments = appointments;
        this.finder = finder;
        this.own = own;
        this.outbox = outbox;
        this.user = user;
        this.calendar = calendar;
    }

    /** Sets the profile of a leader in reach, or 404. */
    @Transactional
    public CareersLeaderView profile(UUID id, String ifMatch, ProfileLeader request) {
        Reach reach = Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR);
        return profiled(finder.inReach(id, reach), reach, ifMatch, request);
    }

    /** The caller's own record, or 404 when the token names no leader. Its id is the predicate; the database asks again. */
    @Transactional
    public CareersLeaderView own() {
        return appointments.viewOf(finder.inReach(ownId(), Reach.EVERYTHING), Reach.EVERYTHING);
    }

    /** Sets the caller's own profile. */
    @Transactional
    public CareersLeaderView profileOwn(String ifMatch, ProfileLeader request) {
        return profiled(finder.inReach(ownId(), Reach.EVERYTHING), Reach.EVERYTHING, ifMatch, request);
    }

    private CareersLeaderView profiled(CareersLeader leader, Reach reach, String ifMatch, ProfileLeader request) {
        if (leader.erasedAt != null) {
            throw LeaderError.LEADER_ERASED.problem();
        }
        ETags.requireMatch(ifMatch, leader.version);
        leader.profile(request, calendar.now());
        leaders.flush();
        // Every step is one flush, so the row's version counts the steps from 0 and its events from 1.
        outbox.append(LeaderProfiled.TYPE, leader.id.toString(), leader.version + 1, LeaderProfiled.of(leader));
        return appointments.viewOf(leader, reach);
    }

    private UUID ownId() {
        return own.id().orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
