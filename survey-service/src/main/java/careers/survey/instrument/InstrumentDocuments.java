package careers.survey.instrument;

import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The parts of an instrument to and from the JSON that is stored. */
@ApplicationScoped
class InstrumentDocuments {

    private static final TypeReference<Questionnaire> QUESTIONNAIRE = new TypeReference<>() {};
    private static final TypeReference<List<ParityWaiver>> WAIVERS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Long>> VERSIONS = new TypeReference<>() {};

    private final ObjectMapper mapper;

    InstrumentDocuments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object part) {
        try {
            return mapper.writeValueAsString(part);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Questionnaire read(String document) {
        return read(document, QUESTIONNAIRE);
    }

    List<ParityWaiver> readWaivers(String waivers) {
        return read(waivers, WAIVERS);
    }

    Map<String, Long> readSharedCodeLists(String versions) {
        return read(versions, VERSIONS);
    }

    private <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
