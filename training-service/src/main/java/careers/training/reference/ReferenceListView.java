package careers.training.reference;

import careers.platform.text.Text;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One list of codes, in the order in which they are offered.
 *
 * @param list its name in the address
 */
@Schema(examples = """
                {"list": "certificate-revocation-reasons",
                 "codes": [{"code": "ISSUED_IN_ERROR",
                            "text": {"en": "Issued in error", "cy": "Cyhoeddwyd mewn camgymeriad"}}]}""")
public record ReferenceListView(String list, List<Code> codes) {

    /** A code to send, and what a person reads for it. */
    @Schema(name = "ReferenceCode")
    public record Code(String code, Text text) {}

    static ReferenceListView of(ReferenceList list) {
        return new ReferenceListView(
                list.path(),
                list.codes().stream()
                        .map(reason -> new Code(reason.name(), reason.text()))
                        .toList());
    }
}
