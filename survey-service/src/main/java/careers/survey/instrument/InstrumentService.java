package careers.survey.instrument;

import careers.platform.event.Outbox;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Publishes instruments and shows them. */
@ApplicationScoped
class InstrumentService {

    private static final Logger LOG = Logger.getLogger(InstrumentService.class);
    private static final String LIST = "instruments";

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final CompleteQuestionnaires completion;
    private final PublicationGate gate;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final Clock clock;

    InstrumentService(
            InstrumentRepository instruments,
            InstrumentDocuments documents,
            CompleteQuestionnaires completion,
            PublicationGate gate,
            Outbox outbox,
            AuditTrail audit,
            Cursors cursors,
            Clock clock) {
        this.instruments = instruments;
        this.documents = documents;
        this.completion = completion;
        this.gate = gate;
        this.outbox = outbox;
        this.audit = audit;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Versioned publish(UUID id, String ifMatch) {
        Instrument instrument = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        instrument.requireDraft();
        ETags.requireMatch(ifMatch, instrument.version);
        instruments.lockForPublication(instrument.survey);
        CompleteQuestionnaires.Complete complete = completion.complete(documents.read(instrument.document));
        Questionnaire questionnaire = complete.questionnaire();
        List<FieldError> errors = gate.findings(instrument, questionnaire).stream()
                .filter(JudgedFinding::standsAgainstPublication)
                .map(f -> f.finding().asFieldError())
                .toList();
        if (!errors.isEmpty()) {
            throw InstrumentError.INSTRUMENT_NOT_PUBLISHABLE.problem().with(errors);
        }
        instrument.document = documents.write(questionnaire);
        instrument.sharedCodeLists = documents.write(complete.sharedVersions());
        instrument.publish(instruments.nextNumber(instrument.survey, instrument.audience), clock.instant());
        outbox.append(InstrumentPublished.TYPE, id.toString(), 1, InstrumentPublished.of(instrument, questionnaire));
        audit.record("INSTRUMENT_PUBLISHED", "instrument/" + id, null);
        instruments.flush();
        LOG.infof("instrument published instrumentId=%s version=%d", id, instrument.number);
        return Versioned.of(instrument, documents);
    }

    @Transactional
    Versioned get(UUID id, boolean drafts) {
        Instrument instrument = instruments
                .findByIdOptional(id)
                .filter(i -> drafts || i.isPublished())
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        return Versioned.of(instrument, documents);
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
}
