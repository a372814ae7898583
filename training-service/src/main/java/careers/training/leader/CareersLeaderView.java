package careers.training.leader;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A careers leader with their appointments.
 *
 * @param name null once the person was erased, as are {@code workEmail} and {@code profile}
 * @param erasedAt null while the person is known
 */
public record CareersLeaderView(
        UUID leaderId,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) String workEmail,
        @Schema(nullable = true) ProfileView profile,
        List<AppointmentView> appointments,
        Instant createdAt,
        @Schema(nullable = true) Instant erasedAt,
        long version) {

    static CareersLeaderView of(CareersLeader leader, List<Appointment> appointments) {
        return new CareersLeaderView(
                leader.id,
                leader.name,
                leader.workEmail,
                ProfileView.of(leader),
                appointments.stream().map(AppointmentView::of).toList(),
                leader.createdAt,
                leader.erasedAt,
                leader.version);
    }

    /** No personal data in a text that may be logged. */
    @Override
    public String toString() {
        return "CareersLeaderView " + leaderId;
    }
}
