package careers.survey.schema;

import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.survey.establishment.Establishments;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.routing.SampleAnswers;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Schemas, samples and trials for published instruments. */
@ApplicationScoped
class ResponseSchemas {

    /** Everybody gets the same sample. */
    private static final long SEED = 2026;

    private final PublishedInstruments instruments;
    private final Establishments establishments;
    private final LondonCalendar calendar;
    private final Map<UUID, Document> schemas = new ConcurrentHashMap<>();

    ResponseSchemas(PublishedInstruments instruments, Establishments establishments, LondonCalendar calendar) {
        this.instruments = instruments;
        this.establishments = establishments;
        this.calendar = calendar;
    }

    /** A document that never changes, with its entity tag. */
    record Document(String json, String etag) {

        static Document of(String json) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
                return new Document(json, '"' + HexFormat.of().formatHex(digest, 0, 16) + '"');
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The schema of a response to a published instrument. */
    Document schema(UUID instrumentId) {
        PublishedInstrument instrument = published(instrumentId);
        return schemas.computeIfAbsent(instrumentId, id -> {
            ObjectNode answers = ResponseSchema.ofAnswers(instrument.questionnaire(), instrument.rules());
            return Document.of(
                    ResponseEnvelope.around(answers, id, instrument.version()).toString());
        });
    }

    /** A response that could be sent. */
    Map<String, Object> sample(UUID instrumentId) {
        PublishedInstrument instrument = published(instrumentId);
        SampleAnswers samples = new SampleAnswers(instrument.rules(), today());
        SplittableRandom random = new SplittableRandom(SEED);
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("instrumentId", instrument.id());
        response.put("instrumentVersion", instrument.version());
        response.put("language", "cy");
        response.put("mode", "SELF");
        response.put(
                "answers",
                samples.make(random, true)
                        .or(() -> samples.make(random, false))
                        .orElseThrow(PlatformError.NOT_FOUND::problem));
        return response;
    }

    /** What would become of these answers. */
    ResponseTrial tryOut(UUID instrumentId, TryAnswers tried) {
        return ResponseTrial.of(
                published(instrumentId).rules().check(tried.answers(), today(), establishments::isKnown));
    }

    private PublishedInstrument published(UUID instrumentId) {
        return instruments.find(instrumentId).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private LocalDate today() {
        return calendar.today();
    }
}
