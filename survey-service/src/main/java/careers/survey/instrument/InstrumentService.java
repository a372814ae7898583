package careers.survey.instrument;

import careers.platform.event.Outbox;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Drafts instruments and publishes them. */
@ApplicationScoped
class InstrumentService {

    private static final Logger LOG = Logger.getLogger(InstrumentService.class);
    private static final String LIST = "instruments";

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    InstrumentService(
            InstrumentRepository instruments,
            InstrumentDocuments documents,
            Outbox outbox,
            AuditTrail audit,
            Cursors cursors,
            Clock clock) {
        this.instruments = instruments;
        this.documents = documents;
        this.outbox = outbox;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Versioned draft(Questionnaire questionnaire) {
        // Without these two a draft could not even be found again; everything else may wait for publication.
        List<FieldError> head = PublicationRules.findings(questionnaire).stream()
                .filter(f -> f.pointer().equals("/survey") || f.pointer().equals("/audience"))
                .toList();
        if (!head.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(head);
        }
        Instrument instrument = new Instrument(
                questionnaire.survey(), questionnaire.audience(), documents.write(questionnaire), clock.instant());
        instruments.persistAndFlush(instrument);
        return Versioned.of(instrument, questionnaire);
    }

    @Transactional
    Versioned publish(UUID id, String ifMatch) {
        Instrument instrument = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        instrument.requireDraft();
        ETags.requireMatch(ifMatch, instrument.version);
        Questionnaire questionnaire = documents.read(instrument.document);
        List<FieldError> findings = PublicationRules.findings(questionnaire);
        if (!findings.isEmpty()) {
            throw InstrumentError.INSTRUMENT_NOT_PUBLISHABLE.problem().with(findings);
        }
        instrument.publish(instruments.nextNumber(instrument.survey, instrument.audience), clock.instant());
        outbox.append(InstrumentPublished.TYPE, id.toString(), 1, InstrumentPublished.of(instrument, questionnaire));
        audit.record("INSTRUMENT_PUBLISHED", "instrument/" + id, null);
        instruments.flush();
        LOG.infof("instrument published instrumentId=%s version=%d", id, instrument.number);
        return Versioned.of(instrument, questionnaire);
    }

    @Transactional
    Versioned get(UUID id, boolean drafts) {
        Instrument instrument = instruments
                .findByIdOptional(id)
                .filter(i -> drafts || i.isPublished())
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        return Versioned.of(instrument, documents.read(instrument.document));
    }

    @Transactional
    Page<InstrumentSummary> list(PageQuery query, boolean drafts) {
        String scope = LIST + drafts;
        Optional<UUID> after = cursors.after(scope, query).map(UUID::fromString);
        List<InstrumentSummary> found = instruments.after(after, drafts, query.limit() + 1).stream()
                .map(InstrumentSummary::of)
                .toList();
        return cursors.page(scope, found, query, i -> i.id().toString());
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(InstrumentView view, long version) {

        static Versioned of(Instrument instrument, Questionnaire questionnaire) {
            return new Versioned(InstrumentView.of(instrument, questionnaire), instrument.version);
        }
    }
}
