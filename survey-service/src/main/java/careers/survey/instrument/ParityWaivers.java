package careers.survey.instrument;

import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.LanguageParity;
import careers.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lets a text differ between the languages for a named reason, and takes that back. */
@ApplicationScoped
class ParityWaivers {

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final CompleteQuestionnaires completion;
    private final AuditTrail audit;
    private final Clock clock;

    ParityWaivers(
            InstrumentRepository instruments,
            InstrumentDocuments documents,
            CompleteQuestionnaires completion,
            AuditTrail audit,
            Clock clock) {
        this.instruments = instruments;
        this.documents = documents;
        this.completion = completion;
        this.audit = audit;
        this.clock = clock;
    }

    /** Waives the findings of parity of one text. What is missing cannot be waived. */
    @Transactional
    Versioned waive(UUID id, String textKey, String reason, String ifMatch) {
        Instrument instrument = draftOf(id, ifMatch);
        Label label = waivableText(instrument, textKey);
        List<ParityWaiver> waivers = others(instrument, textKey);
        waivers.add(new ParityWaiver(textKey, reason, ParityWaiver.digest(label), clock.instant()));
        return store(instrument, waivers, "PARITY_WAIVED", reason);
    }

    @Transactional
    Versioned withdraw(UUID id, String textKey, String ifMatch) {
        Instrument instrument = draftOf(id, ifMatch);
        List<ParityWaiver> waivers = others(instrument, textKey);
        if (waivers.size() == documents.readWaivers(instrument.waivers).size()) {
            throw PlatformError.NOT_FOUND.problem();
        }
        return store(instrument, waivers, "PARITY_WAIVER_WITHDRAWN", null);
    }

    private Versioned store(Instrument instrument, List<ParityWaiver> waivers, String action, String reason) {
        instrument.waivers = documents.write(waivers);
        audit.record(action, "instrument/" + instrument.id, reason);
        instruments.flush();
        return Versioned.of(instrument, documents);
    }

    private Label waivableText(Instrument instrument, String textKey) {
        Questionnaire complete =
                completion.complete(documents.read(instrument.document)).questionnaire();
        boolean found = LanguageParity.findings(complete).stream()
                .anyMatch(f -> f.waivable() && f.textKey().equals(textKey));
        if (!found) {
            throw InstrumentError.NOTHING_TO_WAIVE.problem();
        }
        return PublicationGate.texts(complete).get(textKey);
    }

    private List<ParityWaiver> others(Instrument instrument, String textKey) {
        List<ParityWaiver> waivers = new ArrayList<>(documents.readWaivers(instrument.waivers));
        waivers.removeIf(w -> w.textKey().equals(textKey));
        return waivers;
    }

    private Instrument draftOf(UUID id, String ifMatch) {
        Instrument instrument = instruments.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
        instrument.requireDraft();
        ETags.requireMatch(ifMatch, instrument.version);
        return instrument;
    }
}
