package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** An instrument in a list, without its questions. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentSummary(UUID id, String survey, Audience audience, InstrumentStatus status, Integer version) {

    static InstrumentSummary of(Instrument instrument) {
        return new InstrumentSummary(
                instrument.id, instrument.survey, instrument.audience, instrument.status, instrument.number);
    }
}
