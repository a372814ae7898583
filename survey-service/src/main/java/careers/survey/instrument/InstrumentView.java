package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An instrument as clients see it.
 *
 * @param version number of the published version, absent while a draft
 * @param allowedActions what can be done with it now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentView(
        UUID id,
        String survey,
        Audience audience,
        InstrumentStatus status,
        Integer version,
        Instant createdAt,
        Instant publishedAt,
        List<String> allowedActions,
        Questionnaire questionnaire) {

    static InstrumentView of(Instrument instrument, Questionnaire questionnaire) {
        return new InstrumentView(
                instrument.id,
                instrument.survey,
                instrument.audience,
                instrument.status,
                instrument.number,
                instrument.createdAt,
                instrument.publishedAt,
                instrument.isPublished() ? List.of() : List.of("PUBLISH"),
                questionnaire);
    }
}
