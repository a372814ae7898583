package careers.survey.instrument;

import careers.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;

/** Stores what was imported, as a draft like any other. */
@ApplicationScoped
public class ImportedInstruments {

    private final InstrumentDrafts instruments;

    ImportedInstruments(InstrumentDrafts instruments) {
        this.instruments = instruments;
    }

    /**
     * Drafts an instrument.
     *
     * @throws careers.platform.problem.ProblemException 422 not even a draft
     */
    public InstrumentView draft(Questionnaire questionnaire) {
        return instruments.draft(questionnaire).view();
    }
}
