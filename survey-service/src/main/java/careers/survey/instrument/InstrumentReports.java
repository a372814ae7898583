package careers.survey.instrument;

import careers.platform.problem.PlatformError;
import careers.survey.comparability.Compatibility;
import careers.survey.questionnaire.LanguageParity;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TextCatalogue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Reports on instruments: what publication would say, how the languages stand, what older responses still mean. */
@ApplicationScoped
class InstrumentReports {

    /** Not waivable and therefore no part of parity, but what a translator looks for first. */
    private static final Set<String> MISSING = Set.of("ENGLISH_MISSING", "WELSH_MISSING");

    private final InstrumentRepository instruments;
    private final InstrumentDocuments documents;
    private final CompleteQuestionnaires completion;
    private final PublicationGate gate;

    InstrumentReports(
            InstrumentRepository instruments,
            InstrumentDocuments documents,
            CompleteQuestionnaires completion,
            PublicationGate gate) {
        this.instruments = instruments;
        this.documents = documents;
        this.completion = completion;
        this.gate = gate;
    }

    @Transactional
    ValidationReport validation(UUID id, Locale language) {
        Instrument instrument = find(id, true);
        Questionnaire complete = complete(instrument);
        List<JudgedFinding> findings = gate.findings(instrument, complete);
        return new ValidationReport(
                findings.stream().noneMatch(JudgedFinding::standsAgainstPublication),
                findings.stream().map(f -> FindingView.of(f, language)).toList(),
                predecessor(instrument, complete));
    }

    private ValidationReport.Predecessor predecessor(Instrument instrument, Questionnaire complete) {
        return instruments.newestPublished(instrument.survey).stream()
                .filter(i -> i.audience == instrument.audience && !i.id.equals(instrument.id))
                .findFirst()
                .map(i -> new ValidationReport.Predecessor(
                        i.id,
                        i.number,
                        Compatibility.between(documents.read(i.document), complete)
                                .verdict()))
                .orElse(null);
    }

    @Transactional
    ParityReport parity(UUID id, Locale language) {
        Instrument instrument = find(id, true);
        Questionnaire complete = complete(instrument);
        List<TextCatalogue.Entry> texts = TextCatalogue.of(complete);
        List<JudgedFinding> findings = gate.findings(instrument, complete).stream()
                .filter(f -> f.finding().textKey() != null
                        || MISSING.contains(f.finding().code()))
                .toList();
        return new ParityReport(
                texts.size(),
                texts.stream()
                        .filter(t ->
                                isThere(t.label().en()) && isThere(t.label().cy()))
                        .count(),
                texts.stream().filter(t -> LanguageParity.isStale(t.label())).count(),
                findings.stream().noneMatch(JudgedFinding::standsAgainstPublication),
                findings.stream().map(f -> FindingView.of(f, language)).toList(),
                documents.readWaivers(instrument.waivers));
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    @Transactional
    CompatibilityView compatibility(UUID id, UUID with, boolean drafts, Locale language) {
        Questionnaire newer = complete(find(id, drafts));
        Questionnaire older = complete(find(with, drafts));
        return CompatibilityView.of(id, with, Compatibility.between(older, newer), language);
    }

    private Instrument find(UUID id, boolean drafts) {
        return instruments
                .findByIdOptional(id)
                .filter(i -> drafts || i.isPublished())
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private Questionnaire complete(Instrument instrument) {
        Questionnaire questionnaire = documents.read(instrument.document);
        return instrument.isPublished()
                ? questionnaire
                : completion.complete(questionnaire).questionnaire();
    }
}
