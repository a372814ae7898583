package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.routing.AnswerRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The published instruments for the rest of the service, each read once: what is published never changes. */
@ApplicationScoped
public class PublishedInstruments {

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final Map<UUID, PublishedInstrument> cache = new ConcurrentHashMap<>();

    PublishedInstruments(InstrumentRepository instruments, InstrumentDocuments documents) {
        this.instruments = instruments;
        this.documents = documents;
    }

    /**
     * An instrument that may be answered.
     *
     * @param rules the questionnaire's rules, made ready
     */
    public record PublishedInstrument(
            UUID id, String survey, Audience audience, int version, Questionnaire questionnaire, AnswerRules rules) {}

    public Optional<PublishedInstrument> find(UUID id) {
        PublishedInstrument known = cache.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedInstrument> found = instruments.findPublished(id).map(this::prepare);
        found.ifPresent(i -> cache.put(id, i));
        return found;
    }

    private PublishedInstrument prepare(Instrument instrument) {
        Questionnaire questionnaire = documents.read(instrument.document);
        return new PublishedInstrument(
                instrument.id,
                instrument.survey,
                instrument.audience,
                instrument.number,
                questionnaire,
                AnswerRules.compile(questionnaire));
    }
}
