package careers.survey.instrument;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TextRevisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Drafts instruments: first ones, successors of published ones, and their changes until they are published. */
@ApplicationScoped
public class InstrumentDrafts {

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final AuditTrail audit;
    private final Clock clock;

    InstrumentDrafts(InstrumentRepository instruments, InstrumentDocuments documents, AuditTrail audit, Clock clock) {
        this.instruments = instruments;
        this.documents = documents;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Versioned draft(Questionnaire questionnaire) {
        requireStorable(questionnaire);
        Instrument instrument = new Instrument(
                questionnaire.survey(),
                questionnaire.audience(),
                documents.write(TextRevisions.carry(null, questionnaire)),
                clock.instant());
        instruments.persistAndFlush(instrument);
        return Versioned.of(instrument, documents);
    }

    /** Replaces a draft as a whole. */
    @Transactional
    Versioned replace(UUID id, String ifMatch, Questionnaire questionnaire) {
        Instrument instrument = draftOf(id, ifMatch);
        requireStorable(questionnaire);
        requireSameLine(instrument, questionnaire);
        store(instrument, questionnaire);
        return Versioned.of(instrument, documents);
    }

    /** An instrument as somebody else than its author sees it, with its version. */
    public record Seen(Questionnaire questionnaire, long version) {}

    /** An instrument, published or not. */
    @Transactional
    public Seen see(UUID id) {
        Instrument instrument = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        return new Seen(documents.read(instrument.document), instrument.version);
    }

    /**
     * A draft as it is to be changed by somebody else than its author, such as a translator.
     *
     * @param ifMatch the version that was seen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Questionnaire change(UUID id, String ifMatch) {
        return documents.read(draftOf(id, ifMatch).document);
    }

    /** Stores what {@link #change} gave, changed; gives back the new version. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long changed(UUID id, Questionnaire questionnaire) {
        Instrument instrument = instruments.findById(id);
        store(instrument, questionnaire);
        return instrument.version;
    }

    private void store(Instrument instrument, Questionnaire questionnaire) {
        Questionnaire revised = TextRevisions.carry(documents.read(instrument.document), questionnaire);
        instrument.survey = questionnaire.survey();
        instrument.audience = questionnaire.audience();
        instrument.document = documents.write(revised);
        instruments.flush();
    }

    @Transactional
    void discard(UUID id, String ifMatch) {
        instruments.delete(draftOf(id, ifMatch));
        audit.record("INSTRUMENT_DISCARDED", "instrument/" + id, null);
        instruments.flush();
    }

    /** Drafts the next version of a published instrument: the same questions and texts, to be changed. */
    @Transactional
    Versioned succeed(UUID id) {
        Instrument published = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        if (!published.isPublished()) {
            throw InstrumentError.INSTRUMENT_NOT_PUBLISHED.problem();
        }
        Questionnaire questionnaire = CompleteQuestionnaires.withoutShared(
                documents.read(published.document),
                documents.readSharedCodeLists(published.sharedCodeLists).keySet());
        Instrument successor =
                new Instrument(published.survey, published.audience, documents.write(questionnaire), clock.instant());
        successor.basedOn = id;
        successor.waivers = published.waivers;
        instruments.persistAndFlush(successor);
        return Versioned.of(successor, documents);
    }

    private Instrument draftOf(UUID id, String ifMatch) {
        Instrument instrument = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        instrument.requireDraft();
        ETags.requireMatch(ifMatch, instrument.version);
        return instrument;
    }

    private static void requireStorable(Questionnaire questionnaire) {
        List<FieldError> findings = PublicationRules.draftFindings(questionnaire);
        if (!findings.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(findings);
        }
    }

    /** A successor stays with the survey and the audience of the one it follows. */
    private static void requireSameLine(Instrument instrument, Questionnaire questionnaire) {
        if (instrument.basedOn == null) {
            return;
        }
        List<FieldError> errors = new ArrayList<>();
        Text message = new Text(
                "must stay what it is in the instrument that this one follows",
                "rhaid iddo aros fel y mae yn yr offeryn y mae hwn yn ei ddilyn");
        if (!instrument.survey.equals(questionnaire.survey())) {
            errors.add(new FieldError("/survey", "SUCCESSOR_DIFFERS", message));
        }
        if (instrument.audience != questionnaire.audience()) {
            errors.add(new FieldError("/audience", "SUCCESSOR_DIFFERS", message));
        }
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
    }
}
