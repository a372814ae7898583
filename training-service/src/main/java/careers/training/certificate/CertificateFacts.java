package careers.training.certificate;

import careers.training.course.Level;
import java.time.LocalDate;
import java.util.UUID;

/** What the registers and the completion say about a certificate that is to be issued. */
record CertificateFacts(
        UUID completionId,
        UUID enrolmentId,
        UUID leaderId,
        UUID providerId,
        String providerUkprn,
        String providerName,
        String establishment,
        String holder,
        String course,
        Level level,
        String awardingBody,
        String awardReference,
        LocalDate completedOn) {}
