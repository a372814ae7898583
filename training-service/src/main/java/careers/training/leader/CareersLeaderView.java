package careers.training.leader;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A careers leader with their appointments. */
public record CareersLeaderView(
        UUID leaderId,
        String name,
        String workEmail,
        List<AppointmentView> appointments,
        Instant createdAt,
        long version) {

    static CareersLeaderView of(CareersLeader leader, List<Appointment> appointments) {
        return new CareersLeaderView(
                leader.id,
                leader.name,
                leader.workEmail,
                appointments.stream().map(AppointmentView::of).toList(),
                leader.createdAt,
                leader.version);
    }

    /** No personal data in a text that may be logged. */
    @Override
    public String toString() {
        return "CareersLeaderView " + leaderId;
    }
}
