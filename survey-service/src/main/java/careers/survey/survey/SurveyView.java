package careers.survey.survey;

import careers.survey.instrument.InstrumentSummary;
import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Comparability;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A survey with what links its instruments.
 *
 * @param audiences the instruments of each audience, oldest first, drafts last
 * @param variables what the newest published instruments ask, by name
 */
@Schema(examples = """
                {"survey": "careers-futures-2026",
                 "audiences": [{"audience": "LEARNER", "instruments": [
                   {"id": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11", "survey": "careers-futures-2026", "audience": "LEARNER",
                    "status": "PUBLISHED", "version": 1}]}],
                 "variables": [{"variable": "satisfaction", "uses": [
                   {"instrumentId": "019f0b6e-1111-7d3e-9f10-2b7f5d1c4a11", "audience": "LEARNER", "version": 1,
                    "pointer": "/questions/1", "type": "SCALE", "concept": "satisfaction", "comparability": "EXACT"}]}]}""")
public record SurveyView(String survey, List<OfAudience> audiences, List<Variable> variables) {

    /** The instruments of one audience. */
    public record OfAudience(Audience audience, List<InstrumentSummary> instruments) {}

    /** A variable with every place it is used in. */
    public record Variable(String variable, List<Use> uses) {}

    /**
     * A question that asks for the variable.
     *
     * @param pointer where it stands in the questionnaire (RFC 6901)
     * @param comparability how far its answers may be compared with those of the other uses; absent if nothing is said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Use(
            UUID instrumentId,
            Audience audience,
            int version,
            String pointer,
            String type,
            String concept,
            Comparability comparability) {}
}
