package careers.survey.comparability;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Questionnaire;
import java.util.UUID;

/** A published instrument of the same survey. */
public record LinkedInstrument(UUID id, Audience audience, int version, Questionnaire questionnaire) {

    public Label title() {
        return questionnaire.title();
    }
}
