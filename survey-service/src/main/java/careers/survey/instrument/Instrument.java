package careers.survey.instrument;

import careers.platform.id.Ids;
import careers.survey.questionnaire.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A questionnaire for one audience with its life: a draft, then one immutable numbered version. */
@Entity
@Table(name = "instrument")
class Instrument {

    @Id
    UUID id;

    String survey;

    @Enumerated(EnumType.STRING)
    Audience audience;

    @Enumerated(EnumType.STRING)
    InstrumentStatus status;

    /** Counts the published instruments of one survey and audience, from 1; null while a draft. */
    Integer number;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    /** The published instrument that this one follows; null for a first draft. */
    @Column(name = "based_on")
    UUID basedOn;

    /** List of {@link ParityWaiver}. */
    @JdbcTypeCode(SqlTypes.JSON)
    String waivers = "[]";

    /** Version of each shared code list that publication completed the instrument from. */
    @Column(name = "shared_code_lists")
    @JdbcTypeCode(SqlTypes.JSON)
    String sharedCodeLists = "{}";

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "published_at")
    Instant publishedAt;

    @Version
    long version;

    protected Instrument() {}

    Instrument(String survey, Audience audience, String document, Instant now) {
        this.id = Ids.next();
        this.survey = survey;
        this.audience = audience;
        this.status = InstrumentStatus.DRAFT;
        this.document = document;
        this.createdAt = now;
    }

    boolean isPublished() {
        return status == InstrumentStatus.PUBLISHED;
    }

    void requireDraft() {
        if (isPublished()) {
            throw InstrumentError.INSTRUMENT_ALREADY_PUBLISHED.problem();
        }
    }

    /** What can be done with it now. */
    List<String> allowedActions() {
        return isPublished() ? List.of("SUCCEED") : List.of("REPLACE", "DISCARD", "WAIVE_PARITY", "PUBLISH");
    }

    void publish(int assignedNumber, Instant now) {
        requireDraft();
        status = InstrumentStatus.PUBLISHED;
        number = assignedNumber;
        publishedAt = now;
    }
}
