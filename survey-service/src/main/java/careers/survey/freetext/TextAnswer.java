package careers.survey.freetext;

import careers.survey.freetext.screening.FindingKind;
import careers.survey.freetext.screening.TextFinding;
import careers.survey.questionnaire.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.type.SqlTypes;

/** What one person answered to one question in words. The step of acceptance writes it; here it lives on. */
@Entity
@Table(name = "free_text")
class TextAnswer {

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    String language;

    String variable;

    String words;

    @Enumerated(EnumType.STRING)
    TextState state;

    short urgency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> findings = new ArrayList<>();

    @Column(name = "received_at")
    Instant receivedAt;

    /** The rules are to code it. Who reviews it meanwhile has not missed a change. */
    @OptimisticLock(excluded = true)
    @Column(name = "coding_due")
    boolean codingDue;

    /** How many events have told of it; the next one has the number after. */
    @OptimisticLock(excluded = true)
    long events;

    @Version
    long version;

    protected TextAnswer() {}

    /** Takes what the screens found. */
    void screened(List<TextFinding> found) {
        keep(found);
        boolean danger = found.stream().anyMatch(f -> f.kind() == FindingKind.IMMEDIATE_DANGER);
        urgency = (short) (danger ? 0 : isSafeguarding() ? 1 : 2);
        apply(found.isEmpty() ? TextState.Command.CLEAR : TextState.Command.HOLD);
    }

    boolean isSafeguarding() {
        return findings().stream().anyMatch(f -> f.kind().isSafeguarding());
    }

    /** Overwrites the words for good. What was found in the old ones says nothing about the new ones. */
    void redact(String redacted, List<TextFinding> found) {
        apply(TextState.Command.REDACT);
        words = redacted;
        codingDue = true;
        keep(found);
    }

    private void keep(List<TextFinding> found) {
        findings = found.stream().map(TextFinding::written).toList();
    }

    List<TextFinding> findings() {
        return findings.stream().map(TextFinding::parse).toList();
    }

    void apply(TextState.Command command) {
        boolean wasOpen = state.isOpen();
        state = state.after(command)
                .orElseThrow(() ->
                        FreeTextError.TEXT_ACTION_NOT_ALLOWED.problem().with("allowedActions", state.allowedActions()));
        codingDue = codingDue || (!wasOpen && state.isOpen());
    }

    long nextEvent() {
        events++;
        return events;
    }

    /** The kinds found, each once, the most urgent first. */
    List<FindingKind> kinds() {
        return findings().stream().map(TextFinding::kind).distinct().sorted().toList();
    }
}
