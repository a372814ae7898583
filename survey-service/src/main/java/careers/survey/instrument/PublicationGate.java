package careers.survey.instrument;

import careers.platform.problem.FieldError;
import careers.survey.comparability.LinkedUses;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.LanguageParity;
import careers.survey.questionnaire.PublicationAdvice;
import careers.survey.questionnaire.PublicationFinding;
import careers.survey.questionnaire.PublicationFinding.Severity;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Questionnaire;
import careers.survey.questionnaire.TextCatalogue;
import careers.survey.routing.RouteFindings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that an instrument is looked at for before it is published. */
@ApplicationScoped
class PublicationGate {

    private final LinkedInstruments linked;
    private final InstrumentDocuments documents;

    PublicationGate(LinkedInstruments linked, InstrumentDocuments documents) {
        this.linked = linked;
        this.documents = documents;
    }

    /**
     * All findings, errors first.
     *
     * @param complete the questionnaire with the shared code lists in it
     */
    List<JudgedFinding> findings(Instrument instrument, Questionnaire complete) {
        List<FieldError> structural = PublicationRules.findings(complete);
        Stream<PublicationFinding> all = Stream.of(
                        found(Severity.ERROR, structural),
                        LanguageParity.findings(complete),
                        LinkedUses.findings(complete, linked.newestPublished(instrument.survey)),
                        structural.isEmpty() ? routes(complete) : List.<PublicationFinding>of(),
                        PublicationAdvice.findings(complete))
                .flatMap(List::stream);
        List<ParityWaiver> waivers = documents.readWaivers(instrument.waivers);
        Map<String, Label> texts = texts(complete);
        return all.map(f -> new JudgedFinding(f, isWaived(f, waivers, texts)))
                .sorted((a, b) -> a.finding().severity().compareTo(b.finding().severity()))
                .toList();
    }

    /** Respondents can only be sent through a questionnaire that is in order otherwise. */
    private static List<PublicationFinding> routes(Questionnaire complete) {
        RouteFindings routes = RouteFindings.of(complete);
        return Stream.of(
                        found(Severity.ERROR, routes.errors()),
                        found(Severity.WARNING, routes.warnings()),
                        found(Severity.NOTE, routes.notes()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<PublicationFinding> found(Severity severity, List<FieldError> findings) {
        return findings.stream().map(f -> PublicationFinding.of(severity, f)).toList();
    }

    static Map<String, Label> texts(Questionnaire questionnaire) {
        return TextCatalogue.of(questionnaire).stream()
                .collect(Collectors.toMap(TextCatalogue.Entry::key, TextCatalogue.Entry::label));
    }

    private static boolean isWaived(PublicationFinding finding, List<ParityWaiver> waivers, Map<String, Label> texts) {
        return finding.waivable()
                && waivers.stream().anyMatch(w -> w.covers(finding.textKey(), texts.get(finding.textKey())));
    }
}
