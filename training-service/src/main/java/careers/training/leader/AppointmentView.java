package careers.training.leader;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An appointment; {@code to} is its last day, null while it lasts. */
public record AppointmentView(
        UUID appointmentId,
        UUID leaderId,
        String establishment,
        LocalDate from,
        @Schema(nullable = true) LocalDate to) {

    static AppointmentView of(Appointment appointment) {
        return new AppointmentView(
                appointment.id,
                appointment.leaderId,
                appointment.establishment,
                appointment.heldFrom,
                appointment.heldTo);
    }
}
