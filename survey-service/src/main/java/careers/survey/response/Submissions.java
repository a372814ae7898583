package careers.survey.response;

import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import careers.platform.json.CanonicalJson;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import careers.survey.establishment.Establishments;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.routing.Checked;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks what was sent against every rule that needs no lock. */
@ApplicationScoped
class Submissions {

    private final PublishedInstruments instruments;
    private final Establishments establishments;
    private final Outbox outbox;
    private final ReceiptCodes receiptCodes;
    private final ObjectMapper mapper;
    private final LondonCalendar calendar;

    Submissions(
            PublishedInstruments instruments,
            Establishments establishments,
            Outbox outbox,
            ReceiptCodes receiptCodes,
            ObjectMapper mapper,
            LondonCalendar calendar) {
        this.receiptCodes = receiptCodes;
        this.outbox = outbox;
        this.instruments = instruments;
        this.establishments = establishments;
        this.mapper = mapper;
        this.calendar = calendar;
    }

    /** SHA-256 over the canonical JSON of what was sent. */
    String digest(SubmitResponse content) {
        return CanonicalJson.sha256(content.members());
    }

    /**
     * A submission that may be accepted as far as it is up to its content.
     *
     * @throws careers.platform.problem.ProblemException 422 with every violated rule
     */
    Submission check(ArrivingResponse arriving, String digest) {
        return check(arriving, digest, ResponseAccepted.TYPE, 1);
    }

    /** As {@link #check}, for the content that a response gets at this revision. */
    Submission checkAmendment(ArrivingResponse arriving, int revision) {
        return check(arriving, digest(arriving.content()), ResponseAccepted.AMENDED, revision);
    }

    private Submission check(ArrivingResponse arriving, String digest, String type, int revision) {
        SubmitResponse content = arriving.content();
        List<FieldError> inconsistent = EnvelopeRules.findings(content, calendar.now());
        if (!inconsistent.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(inconsistent);
        }
        PublishedInstrument instrument = published(content).orElseThrow(ResponseError::instrumentNotInCampaign);
        Checked checked = instrument.rules().check(content.answers(), calendar.today(), establishments::isKnown);
        List<FieldError> errors = new ArrayList<>(checked.errors());
        if (content.establishment() != null && !establishments.isKnown(content.establishment())) {
            errors.add(Establishments.unknownAt("/establishment"));
        }
        if (!errors.isEmpty()) {
            throw ResponseError.RESPONSE_INVALID.problem().with(errors);
        }
        return submission(arriving, digest, instrument, checked, type, revision);
    }

    private Submission submission(
            ArrivingResponse arriving,
            String digest,
            PublishedInstrument instrument,
            Checked checked,
            String type,
            int revision) {
        SubmitResponse content = arriving.content();
        Instant now = calendar.now();
        CodedAnswers coded = CodedAnswers.of(instrument.questionnaire(), content.answers());
        ResponseAccepted accepted = new ResponseAccepted(
                arriving.id(),
                arriving.campaignId(),
                instrument.id(),
                instrument.version(),
                instrument.audience(),
                content.establishment(),
                content.language(),
                content.mode(),
                now,
                digest,
                revision,
                coded.with(checked.computed()),
                coded.texts(),
                checked.notAsked());
        return new Submission(
                arriving.id(),
                arriving.campaignId(),
                instrument,
                content,
                digest,
                json(coded.values()),
                checked.notAsked(),
                checked.warnings(),
                now,
                arriving.accessCode(),
                receiptCodes.of(arriving.id()),
                event(type, accepted, arriving.traceparent()),
                arriving.inBatch());
    }

    private OutboxEvent event(String type, ResponseAccepted accepted, String traceparent) {
        return outbox.event(
                type,
                accepted.responseId().toString(),
                accepted.revision(),
                accepted,
                accepted.campaignId(),
                traceparent);
    }

    private Optional<PublishedInstrument> published(SubmitResponse content) {
        return instruments.find(content.instrumentId()).filter(i -> i.version() == content.instrumentVersion());
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
