package careers.training.claim;

import careers.training.bursary.Evidence;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Reads the evidence that a claim keeps as canonical JSON. */
final class EvidenceText {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final TypeReference<List<Evidence>> LIST = new TypeReference<>() {};

    private EvidenceText() {}

    static List<Evidence> parse(String json) {
        try {
            return MAPPER.readValue(json, LIST);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
