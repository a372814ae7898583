package careers.survey.instrument;

import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/** Questionnaires to and from the JSON that is stored. */
@ApplicationScoped
class InstrumentDocuments {

    private final ObjectMapper mapper;

    InstrumentDocuments(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Questionnaire questionnaire) {
        try {
            return mapper.writeValueAsString(questionnaire);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    Questionnaire read(String document) {
        try {
            return mapper.readValue(document, Questionnaire.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
