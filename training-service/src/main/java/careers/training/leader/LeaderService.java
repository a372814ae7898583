package careers.training.leader;

import careers.platform.id.Ids;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
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
    private final CurrentUser user;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    LeaderService(
            CareersLeaderRepository leaders,
            AppointmentRepository appointments,
            CurrentUser user,
            Cursors cursors,
            LondonCalendar calendar) {
        this.leaders = leaders;
        this.appointments = appointments;
        this.user = user;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    /** Registers a leader; the work e-mail address must be new. */
    @Transactional
    public CareersLeaderView register(RegisterLeader request) {
        CareersLeader leader = new CareersLeader(Ids.next(), request, calendar.now());
        leaders.persistAndFlush(leader);
        return CareersLeaderView.of(leader, List.of());
    }

    /** Records an appointment of a leader; 404 without the leader. */
    @Transactional
    public AppointmentView appoint(UUID leaderId, AppointLeader request) {
        CareersLeader leader = leaders.findByIdOptional(leaderId).orElseThrow(PlatformError.NOT_FOUND::problem);
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

    /** One leader in reach, or 404. */
    @Transactional
    public CareersLeaderView get(UUID id) {
        Reach reach = reach();
        CareersLeader leader = leaders.one(id, reach).orElseThrow(PlatformError.NOT_FOUND::problem);
        return CareersLeaderView.of(leader, appointments.of(List.of(id), reach));
    }

    /** Whether the leader held an appointment at the establishment on that day. */
    public boolean heldAppointment(UUID leaderId, String establishment, LocalDate day) {
        return appointments.held(leaderId, establishment, day);
    }

    private Reach reach() {
        return Reach.ofReader(user, Role.PROGRAMME_ADMINISTRATOR, Role.AUDITOR);
    }
}
