package careers.training.certificate;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The keys that certificates were signed with, as a JSON Web Key Set (RFC 7517, RFC 8037). */
@Schema(examples = """
                {"keys": [{"kty": "OKP", "crv": "Ed25519", "use": "sig", "alg": "EdDSA",
                  "kid": "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
                  "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}]}""")
public record CertificateKeysView(List<Key> keys) {

    /** One public key. */
    @Schema(name = "CertificateKey")
    public record Key(String kty, String crv, String use, String alg, String kid, String x) {}

    static CertificateKeysView of(List<PublicKeyBytes> keys) {
        return new CertificateKeysView(keys.stream()
                .map(key -> new Key("OKP", "Ed25519", "sig", "EdDSA", key.id(), key.x()))
                .toList());
    }
}
