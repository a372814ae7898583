package careers.training.certificate;

import careers.platform.json.CanonicalJson;
import careers.platform.problem.PlatformError;
import careers.training.access.Oversight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Says to anybody whether a certificate is what was issued here and still holds. Reads only, and whatever it needs. */
@ApplicationScoped
class CertificateVerification {

    /** Far more than a certificate has. */
    static final int MOST_BYTES = 1024 * 1024;

    private final CertificateRepository certificates;
    private final CertificateDocumentTable documents;
    private final CertificateKeyTable keys;
    private final CertificateSigner signer;
    private final Oversight oversight;

    CertificateVerification(
            CertificateRepository certificates,
            CertificateDocumentTable documents,
            CertificateKeyTable keys,
            CertificateSigner signer,
            Oversight oversight) {
        this.certificates = certificates;
        this.documents = documents;
        this.keys = keys;
        this.signer = signer;
        this.oversight = oversight;
    }

    /** The certificate with this number, or 404. */
    @Transactional
    VerificationView byNumber(String typed) {
        return oversight
                .across(() -> CertificateNumber.read(typed)
                        .flatMap(number -> certificates.numbered(number.value()))
                        .map(this::judged))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A proof: payload, signature and key must be what was issued, to the last character. */
    @Transactional
    VerificationView byProof(VerifyProof proof) {
        if (!proof.holdsOnlyTexts()) {
            return VerificationView.mismatch();
        }
        String sha256 = CanonicalJson.sha256(proof.payload());
        return oversight.across(() -> certificates
                .saying(sha256)
                .filter(certificate -> certificate.keyId.equals(proof.keyId())
                        && CertificateProof.encoded(certificate.signature).equals(proof.signature()))
                .map(this::judged)
                .orElseGet(VerificationView::mismatch));
    }

    /** A file: one that was given out here has the same bytes. It is never opened. */
    @Transactional
    VerificationView byDocument(InputStream body) {
        String sha256 = CanonicalJson.sha256(read(body));
        return oversight.across(() -> documents
                .ofDigest(sha256)
                .flatMap(certificates::findByIdOptional)
                .map(this::judged)
                .orElseGet(VerificationView::mismatch));
    }

    List<PublicKeyBytes> keys() {
        return keys.all();
    }

    private VerificationView judged(Certificate certificate) {
        if (certificate.payload == null) {
            return VerificationView.erased(certificate);
        }
        return genuine(certificate)
                .map(content -> VerificationView.of(certificate, content))
                .orElseGet(VerificationView::mismatch);
    }

    /** What the certificate says, if it bears its signature: also the database is not believed. */
    private Optional<CertificateContent> genuine(Certificate certificate) {
        byte[] signed = certificate.payload.getBytes(StandardCharsets.UTF_8);
        if (!keys.get(certificate.keyId).verifies(signed, certificate.signature)) {
            return Optional.empty();
        }
        return Optional.of(signer.read(certificate.payload))
                .filter(content -> content.number().equals(certificate.number));
    }

    private static byte[] read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw PlatformError.PAYLOAD_TOO_LARGE.problem();
            }
            return bytes;
        } catch (IOException e) {
            throw PlatformError.MALFORMED_REQUEST.problem();
        }
    }
}
