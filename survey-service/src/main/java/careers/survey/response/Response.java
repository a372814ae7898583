package careers.survey.response;

import careers.survey.questionnaire.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An accepted set of answers. It names no respondent and no invitation. */
@Entity
@Table(name = "response")
class Response {

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    @Column(name = "instrument_id")
    UUID instrumentId;

    @Column(name = "instrument_version")
    int instrumentVersion;

    @Enumerated(EnumType.STRING)
    Audience audience;

    String establishment;

    String language;

    @Enumerated(EnumType.STRING)
    SubmitResponse.CollectionMode mode;

    @Column(name = "content_digest")
    String contentDigest;

    @JdbcTypeCode(SqlTypes.JSON)
    String answers;

    @Column(name = "accepted_at")
    Instant acceptedAt;
}
