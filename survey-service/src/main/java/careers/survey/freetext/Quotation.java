package careers.survey.freetext;

import careers.platform.id.Ids;
import careers.platform.json.CanonicalJson;
import careers.survey.questionnaire.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Words of somebody's, to be read by all, with the two signatures they need. Both are given for exactly these words. */
@Entity
@Table(name = "quotation")
class Quotation {

    @Id
    UUID id;

    /** Null once the text was erased. */
    @Column(name = "text_id")
    UUID textId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    String language;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> themes = new ArrayList<>();

    /** Null once the text was erased or redacted. */
    String words;

    @Column(name = "words_sha256")
    String wordsSha256;

    @Enumerated(EnumType.STRING)
    QuotationState state;

    @Column(name = "proposed_by")
    String proposedBy;

    @Column(name = "proposed_at")
    Instant proposedAt;

    @Column(name = "approved_by")
    String approvedBy;

    @Column(name = "approved_at")
    Instant approvedAt;

    @Column(name = "approved_sha256")
    String approvedSha256;

    @Version
    long version;

    protected Quotation() {}

    Quotation(TextAnswer text, List<String> themes, String words, String by, Instant now) {
        this.id = Ids.next();
        this.textId = text.id;
        this.audience = text.audience;
        this.language = text.language;
        this.themes = List.copyOf(themes);
        this.words = words;
        this.wordsSha256 = CanonicalJson.sha256(words.getBytes(StandardCharsets.UTF_8));
        this.state = QuotationState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** Signs, as the second person, the words whose digest the signatory has read. */
    void approve(String sha256, String by, Instant now) {
        if (by.equals(proposedBy)) {
            throw FreeTextError.SEGREGATION_OF_DUTIES.problem();
        }
        apply(QuotationState.Command.APPROVE);
        if (!wordsSha256.equals(sha256)) {
            throw FreeTextError.QUOTATION_WORDING_DIFFERS.problem();
        }
        approvedBy = by;
        approvedAt = now;
        approvedSha256 = sha256;
    }

    void apply(QuotationState.Command command) {
        state = state.after(command)
                .orElseThrow(() -> FreeTextError.QUOTATION_ACTION_NOT_ALLOWED
                        .problem()
                        .with("allowedActions", state.allowedActions()));
    }
}
