package careers.training.leader;

import careers.training.access.Reach;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AppointmentRepository implements PanacheRepositoryBase<Appointment, UUID> {

    private static final String HELD = """
            leaderId = ?1 and establishment = ?2 and heldFrom <= ?3 and (heldTo is null or heldTo >= ?3)""";
    private static final String IN_REACH =
            "(?1 = true or establishment in (?2)) and leaderId in (?3) order by heldFrom, id";

    boolean held(UUID leaderId, String establishment, LocalDate day) {
        return count(HELD, leaderId, establishment, day) > 0;
    }

    /** A leader with those appointments that are in reach. */
    CareersLeaderView viewOf(CareersLeader leader, Reach reach) {
        return CareersLeaderView.of(leader, of(List.of(leader.id), reach));
    }

    List<Appointment> of(Collection<UUID> leaders, Reach reach) {
        return leaders.isEmpty() ? List.of() : list(IN_REACH, reach.everything(), reach.establishments(), leaders);
    }
}
