package careers.training.certificate;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * Payload of {@code training.certificate.issued}, {@code .revoked} and {@code .superseded}. The number is not in it: who
 * knows that may ask for more.
 *
 * @param occurredOn the day of the step
 */
record CertificateMoved(
        UUID certificateId,
        UUID enrolmentId,
        UUID providerId,
        String establishment,
        CertificateState state,
        LocalDate occurredOn) {

    static CertificateMoved of(Certificate certificate, LocalDate today) {
        return new CertificateMoved(
                certificate.id,
                certificate.enrolmentId,
                certificate.providerId,
                certificate.establishment,
                certificate.state,
                today);
    }

    String type() {
        return "training.certificate." + state.name().toLowerCase(Locale.ROOT);
    }
}
