package careers.survey.freetext;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of the theme frame, as it stays. */
@Entity
@Immutable
@Table(name = "theme_frame")
class ThemeFrameVersion {

    @Id
    int version;

    @JdbcTypeCode(SqlTypes.JSON)
    String document;

    @Column(name = "published_by")
    String publishedBy;

    @Column(name = "published_at")
    Instant publishedAt;

    protected ThemeFrameVersion() {}

    ThemeFrameVersion(int version, String document, String publishedBy, Instant publishedAt) {
        this.version = version;
        this.document = document;
        this.publishedBy = publishedBy;
        this.publishedAt = publishedAt;
    }
}
