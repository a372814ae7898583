package careers.training.certificate;

import careers.platform.json.CanonicalJson;
import careers.platform.startup.ProductionCheck;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs the content of certificates, Ed25519 over its canonical JSON. A service without a usable key does not start. */
@ApplicationScoped
class CertificateSigner implements ProductionCheck {

    private static final String KEY = "careers.certificate.key.secret";

    private final Optional<SigningKey> key;
    private final ObjectMapper mapper;

    CertificateSigner(@ConfigProperty(name = KEY) String secret, ObjectMapper mapper) {
        this.key = SigningKey.read(secret);
        this.mapper = mapper;
    }

    @Override
    public Optional<String> complaint() {
        return key.isPresent() ? Optional.empty() : Optional.of(KEY + " is no Ed25519 key in PKCS#8 and Base64");
    }

    /** The bytes that are signed and digested. */
    byte[] canonical(CertificateContent content) {
        try {
            return CanonicalJson.bytes(mapper.writeValueAsString(content));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    CertificateContent read(String canonical) {
        try {
            return mapper.readValue(canonical, CertificateContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] sign(byte[] canonical) {
        return key().sign(canonical);
    }

    PublicKeyBytes publicKey() {
        return key().publicKey();
    }

    private SigningKey key() {
        return key.orElseThrow(() -> new IllegalStateException(complaint().orElseThrow()));
    }
}
