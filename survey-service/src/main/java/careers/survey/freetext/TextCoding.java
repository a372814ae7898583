package careers.survey.freetext;

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
import org.hibernate.type.SqlTypes;

/** The themes of one text: by rule until a person has looked, then by that person. */
@Entity
@Table(name = "text_coding")
class TextCoding {

    @Id
    @Column(name = "text_id")
    UUID textId;

    @Column(name = "frame_version")
    int frameVersion;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> themes = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    CodingSource source;

    /** How sure the rules were, in percent. */
    short certainty;

    @Column(name = "coded_by")
    String codedBy;

    @Column(name = "coded_at")
    Instant codedAt;

    @Version
    long version;

    protected TextCoding() {}

    TextCoding(UUID textId) {
        this.textId = textId;
    }

    void code(int frame, List<String> codes, CodingSource by, String person, Instant now) {
        frameVersion = frame;
        themes = List.copyOf(codes);
        source = by;
        codedBy = person;
        codedAt = now;
    }
}
