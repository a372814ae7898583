package careers.training.certificate;

import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a certificate says and the signature under it. Anybody can check it without this service: bring the payload into
 * canonical form (RFC 8785) and verify the signature over its UTF-8 bytes with the published key.
 *
 * @param signature Ed25519 (RFC 8032), Base64url without padding
 * @param keyId which of the published keys
 */
@Schema(examples = """
                {"payload": {"format": "careers-leader-certificate-1", "number": "CL-7K3M-9QXT-2B4N-HW8D",
                  "holder": "Sam Example", "course": "Leading careers", "level": "LEVEL_6",
                  "awardingBody": "Award Body", "awardReference": "AB-1234",
                  "provider": {"ukprn": "10012345", "name": "Northshire Training"},
                  "completedOn": "2026-09-01", "issuedOn": "2026-09-02"},
                 "signature": "Yg3tzQ…", "keyId": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"}""")
public record CertificateProof(CertificateContent payload, String signature, String keyId) {

    static CertificateProof of(CertificateContent content, Certificate certificate) {
        return new CertificateProof(content, encoded(certificate.signature), certificate.keyId);
    }

    static String encoded(byte[] signature) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
    }
}
