package careers.training.bursary;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A document that the school keeps and can show. The document itself is never stored here.
 *
 * @param kind what it proves
 * @param reference the school's own reference, letters, digits and {@code ._/-} only
 * @param sha256 digest of the document's bytes, 64 lower-case hexadecimal digits
 */
public record Evidence(EvidenceKind kind, String reference, String sha256) {

    /** A claim's evidence as canonical JSON (RFC 8785), in order of kind and reference. */
    public static String canonicalJson(Collection<Evidence> evidence) {
        return evidence.stream().map(Evidence::canonicalJson).sorted().collect(Collectors.joining(",", "[", "]"));
    }

    private String canonicalJson() {
        return "{\"kind\":\"" + kind + "\",\"reference\":\"" + reference + "\",\"sha256\":\"" + sha256 + "\"}";
    }
}
