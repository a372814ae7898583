package careers.training.certificate;

import careers.platform.text.Text;
import careers.training.course.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a check of a certificate comes to. The holder's name is not told to somebody who does not know it: the initials
 * are enough to recognise it.
 *
 * @param verdict VALID is the only good one
 * @param number the certificate it was compared with; absent if there is none, like all that follows
 * @param endedAt since when it is not valid
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"verdict": "VALID",
                 "text": {"en": "The certificate is genuine and valid", "cy": "Mae'r dystysgrif yn ddilys ac mewn grym"},
                 "number": "CL-7K3M-9QXT-2B4N-HW8D", "holderInitials": "S. E.", "course": "Leading careers",
                 "level": "LEVEL_6", "awardingBody": "Award Body", "provider": "Northshire Training",
                 "completedOn": "2026-09-01", "issuedOn": "2026-09-02",
                 "keyId": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}""")
public record VerificationView(
        Verdict verdict,
        Text text,
        String number,
        String holderInitials,
        String course,
        Level level,
        String awardingBody,
        String provider,
        LocalDate completedOn,
        LocalDate issuedOn,
        Instant endedAt,
        String keyId) {

    /** Something else than what was issued; of the certificate that it may have been, nothing is told. */
    static VerificationView mismatch() {
        return of(Verdict.MISMATCH, null, null, null, null);
    }

    /** A certificate of which the content is no longer kept. */
    static VerificationView erased(Certificate certificate) {
        return of(Verdict.of(certificate.state), certificate.number, null, certificate.endedAt, certificate.keyId);
    }

    static VerificationView of(Certificate certificate, CertificateContent content) {
        return of(Verdict.of(certificate.state), certificate.number, content, certificate.endedAt, certificate.keyId);
    }

    private static VerificationView of(
            Verdict verdict, String number, CertificateContent content, Instant endedAt, String keyId) {
        return new VerificationView(
                verdict,
                verdict.text(),
                number,
                content == null ? null : content.initials(),
                content == null ? null : content.course(),
                content == null ? null : content.level(),
                content == null ? null : content.awardingBody(),
                content == null ? null : content.provider().name(),
                content == null ? null : content.completedOn(),
                content == null ? null : content.issuedOn(),
                endedAt,
                keyId);
    }
}
