package careers.survey.draft;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Answers so far, for the client that keeps them here. */
@Entity
@Table(name = "response_draft")
class ResponseDraft {

    @Id
    UUID id;

    @Column(name = "campaign_id")
    UUID campaignId;

    String owner;

    @JdbcTypeCode(SqlTypes.JSON)
    String content;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    long version;

    protected ResponseDraft() {}

    ResponseDraft(UUID id, UUID campaignId, String owner, String content, Instant now) {
        this.id = id;
        this.campaignId = campaignId;
        this.owner = owner;
        this.content = content;
        this.createdAt = now;
        this.updatedAt = now;
    }
}
