package careers.insight.crossing;

import careers.insight.campaign.AskedQuestion;
import careers.insight.campaign.Audience;
import careers.insight.campaign.Questionnaires;
import careers.insight.disclosure.FinalGate.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The questions that a person gives one answer to: others do not divide people. */
@ApplicationScoped
class CrossableQuestions {

    private final Questionnaires questionnaires;

    CrossableQuestions(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** How a group was asked about a concept. */
    AskedQuestion named(String concept, UUID campaign, Audience audience) {
        var questions = questionnaires.asked(campaign).stream()
                .filter(question -> question.audience() == audience)
                .filter(question ->
                        !question.form().isSeveral() && question.items().isEmpty())
                .toList();
        return questions.stream()
                .filter(question -> question.name().equals(concept))
                .findFirst()
                .orElseThrow(() -> CrossingError.CONCEPT_NOT_CROSSABLE
                        .problem()
                        .with(
                                "allowed",
                                questions.stream().map(AskedQuestion::name).toList()));
    }

    static Measure measure(AskedQuestion question) {
        return new Measure(question.name(), CrossingWords.codes(question));
    }
}
