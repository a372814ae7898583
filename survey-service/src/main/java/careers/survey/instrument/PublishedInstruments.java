package careers.survey.instrument;

import careers.survey.questionnaire.Audience;
import careers.survey.questionnaire.Questionnaire;
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

    /** An instrument that may be answered. */
    public record PublishedInstrument(
            UUID id, String survey, Audience audience, int version, Questionnaire questionnaire) {}

    public Optional<PublishedInstrument> find(UUID id) {
        PublishedInstrument known = cache.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<PublishedInstrument> found = instruments
                .findPublished(id)
                .map(i -> new PublishedInstrument(i.id, i.survey, i.audience, i.number, documents.read(i.document)));
        found.ifPresent(i -> cache.put(id, i));
        return found;
    }
}
