package careers.training.leader;

import careers.platform.event.Outbox;
import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.time.LondonCalendar;
import careers.training.access.Reach;
import careers.training.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Registers careers leaders and their appointments; a school sees those who hold or held one with it. */
@ApplicationScoped
public class LeaderService {

    private static final String SCOPE = "careers-leaders";
    private static final UUID FIRST = new UUID(0, 0);

    private final CareersLeaderRepository leaders;
    private final AppointmentRepository appointments;
    private final LeaderFinder finder;
    private final Outbox outbox;
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    LeaderService(
            CareersLeaderRepository leaders,
            AppointmentRepository appointments,
            LeaderFinder finder,
            Outbox outbox,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.leaders = leaders;
        this.appointments = appointments;
        this.finder = finder;
        this.outbox = outbox;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Registers a leader; the work e-mail address must be new. */
    @Transactional
    public CareersLeaderView register(RegisterLeader request) {
        CareersLeader leader = new CareersLeader(Ids.next(), request, calendar.now());
        leaders.persistAndFlush(leader);
        outbox.append(LeaderRegistered.TYPE, leader.id.toString(), 1, new LeaderRegistered(leader.id));
        return CareersLeaderView.of(leader, List.of());
    }

    /** Records an appointment of a leader; 404 without the leader, 409 when the person was erased. */
    @Transactional
    public AppointmentView appoint(UUID leaderId, AppointLeader request) {
        CareersLeader leader = finder.inReach(leaderId, Reach.EVERYTHING);
        if (leader.erasedAt != null) {
            throw LeaderError.LEADER_ERASED.problem();
        }
        Appointment appointment = new Appointment(Ids.next(), leader.id, request, calendar.now());
        appointments.persistAndFlush(appointment);
        return AppointmentView.of(appointment);
    }

    /** A page of the leaders in reach, in order of registration. */
    @Transactional
    public Page<CareersLeaderView> list(PageQuery query) {
        Reach reach = reach();
        String scope = SCOPE + "/" + user.id();
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(FIRST);
        List<CareersLeader> found = leaders.after(after, reach, query.limit() + 1);
        Map<UUID, List<Appointment>> held =
                appointments.of(found.stream().map(leader -> leader.id).toList(), reach).stream()
                        .collect(Collectors.groupingBy(appointment -> appointment.leaderId));
        List<CareersLeaderView> views = found.stream()
                .map(leader -> CareersLeaderView.of(leader, held.getOrDefault(leader.id, List.of())))
                .toList();
        return cursors.page(scope, views, query, view -> view.leaderId().toString());
    }

    /** One leader in reach; 410 with the successor for an id that was merged, otherwise 404. */
    @Transactional
    public CareersLeaderView get(UUID id) {
        Reach reach = reach();
        return appointments.viewOf(finder.inReach(id, reach), reach);
    }

    /** Whether the leader held an appointment at the establishment on that day. */
    public boolean heldAppointment(UUID leaderId, String establishment, LocalDate day) {
        return appointments.held(leaderId, establishment, day);
    }

    private Reach reach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
