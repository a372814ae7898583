package careers.training.certificate;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A proof as somebody has it, to be compared with what was issued; whatever was changed in it, it can be read. */
public record VerifyProof(
        @NotNull @Schema(implementation = CertificateContent.class)
        Map<String, Object> payload,

        @NotNull String signature,
        @NotNull String keyId) {

    /** All members are texts or objects of texts, as in everything that is issued. */
    boolean holdsOnlyTexts() {
        return payload.values().stream().allMatch(VerifyProof::isOfTexts);
    }

    private static boolean isOfTexts(Object value) {
        return value instanceof String
                || (value instanceof Map<?, ?> object
                        && object.values().stream().allMatch(String.class::isInstance));
    }
}
