package careers.survey.instrument;

import careers.survey.comparability.LinkedInstrument;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The instruments of a survey as they are linked with each other. */
@ApplicationScoped
public class LinkedInstruments {

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;

    LinkedInstruments(InstrumentRepository instruments, InstrumentDocuments documents) {
        this.instruments = instruments;
        this.documents = documents;
    }

    /** The newest published instrument of each audience. */
    @Transactional
    public List<LinkedInstrument> newestPublished(String survey) {
        return instruments.newestPublished(survey).stream()
                .map(i -> new LinkedInstrument(i.id, i.audience, i.number, documents.read(i.document)))
                .toList();
    }

    /** All instruments of a survey by audience and version; drafts last of their audience, if they are wanted at all. */
    @Transactional
    public List<InstrumentSummary> ofSurvey(String survey, boolean drafts) {
        return instruments.ofSurvey(survey).stream()
                .filter(i -> drafts || i.isPublished())
                .map(InstrumentSummary::of)
                .toList();
    }

    /** Names of surveys that have instruments, in their order after the one that is given. */
    @Transactional
    public List<String> surveysAfter(String name, boolean drafts, int count) {
        return instruments.surveysAfter(name, drafts, count);
    }
}
