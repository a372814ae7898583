package careers.survey.translation;

import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.survey.audit.AuditTrail;
import careers.survey.instrument.InstrumentDrafts;
import careers.survey.questionnaire.PublicationRules;
import careers.survey.questionnaire.Questionnaire;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Exports the texts of an instrument and imports their translations, all of them or none. */
@ApplicationScoped
class TranslationService {

    private final InstrumentDrafts drafts;
    private final AuditTrail audit;

    TranslationService(InstrumentDrafts drafts, AuditTrail audit) {
        this.drafts = drafts;
        this.audit = audit;
    }

    /** A file with the version of the instrument that it was made from. */
    record Exported(byte[] file, long version) {}

    /** What was imported, with the version of the instrument that it gave. */
    record Imported(TranslationReceipt receipt, long version) {}

    @Transactional
    Exported export(UUID id, Function<Translations, byte[]> format) {
        InstrumentDrafts.Seen seen = drafts.see(id);
        return new Exported(format.apply(new Translations(seen.questionnaire())), seen.version());
    }

    @Transactional
    Imported importAll(UUID id, String ifMatch, List<ReceivedUnit> received) {
        Questionnaire before = drafts.change(id, ifMatch);
        Translations translations = new Translations(before);
        List<FieldError> errors = translations.errors(received);
        if (!errors.isEmpty()) {
            throw TranslationError.TRANSLATION_REFUSED.problem().with(errors);
        }
        Questionnaire translated = translations.with(received);
        List<FieldError> findings = PublicationRules.draftFindings(translated);
        if (!findings.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(findings);
        }
        long changed = changed(translations, new Translations(translated));
        audit.record("TRANSLATION_IMPORTED", "instrument/" + id, null);
        long version = drafts.changed(id, translated);
        return new Imported(new TranslationReceipt(received.size(), changed, stale(id)), version);
    }

    private static long changed(Translations before, Translations after) {
        Map<String, String> old =
                before.units().stream().collect(Collectors.toMap(TranslationUnit::key, TranslationUnit::translation));
        return after.units().stream()
                .filter(unit -> !unit.translation().equals(old.get(unit.key())))
                .count();
    }

    private long stale(UUID id) {
        return new Translations(drafts.see(id).questionnaire())
                .units().stream()
                        .filter(unit -> unit.state() == TranslationUnit.State.STALE)
                        .count();
    }
}
