package careers.training.certificate;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A certificate, without the holder's name.
 *
 * @param number what is printed on it; who knows it may ask what the certificate stands for
 * @param payloadSha256 of what was signed
 * @param supersedes the certificate in whose place it was issued
 * @param contentErased true when the holder's name was erased, and with it document and proof
 * @param allowedActions what the caller can do to it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(examples = """
                {"certificateId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a11", "number": "CL-7K3M-9QXT-2B4N-HW8D",
                 "completionId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a12",
                 "enrolmentId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a13",
                 "leaderId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a14",
                 "providerId": "019f0b6e-6c8a-7d3e-9f10-2b7f5d1c4a15", "establishment": "EN-900001",
                 "payloadSha256": "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
                 "keyId": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k", "state": "ISSUED",
                 "issuedAt": "2026-09-02T09:30:00Z", "contentErased": false, "allowedActions": [], "version": 0}""")
public record CertificateView(
        UUID certificateId,
        String number,
        UUID completionId,
        UUID enrolmentId,
        UUID leaderId,
        UUID providerId,
        String establishment,
        String payloadSha256,
        String keyId,
        UUID supersedes,
        ReissueReason reissueReason,
        CertificateState state,
        Instant issuedAt,
        Instant endedAt,
        RevocationReason revocationReason,
        boolean contentErased,
        List<CertificateCommand> allowedActions,
        long version) {

    static CertificateView of(Certificate certificate, Predicate<String> hasRole) {
        return new CertificateView(
                certificate.id,
                certificate.number,
                certificate.completionId,
                certificate.enrolmentId,
                certificate.leaderId,
                certificate.providerId,
                certificate.establishment,
                certificate.payloadSha256,
                certificate.keyId,
                certificate.supersedes,
                certificate.reissueReason,
                certificate.state,
                certificate.issuedAt,
                certificate.endedAt,
                certificate.revocationReason,
                certificate.payload == null,
                CertificateLifeCycle.TABLE.allowed(certificate.state, hasRole),
                certificate.version);
    }
}
