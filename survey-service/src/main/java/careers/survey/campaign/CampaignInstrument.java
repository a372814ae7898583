package careers.survey.campaign;

import careers.platform.id.Ids;
import careers.survey.questionnaire.Audience;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An instrument that a campaign collects answers to, at most one per audience. */
@Entity
@Table(name = "campaign_instrument")
class CampaignInstrument {

    @Id
    UUID id;

    @Column(name = "instrument_id")
    UUID instrumentId;

    @Column(name = "instrument_version")
    int instrumentVersion;

    @Enumerated(EnumType.STRING)
    Audience audience;

    protected CampaignInstrument() {}

    CampaignInstrument(UUID instrumentId, int instrumentVersion, Audience audience) {
        this.id = Ids.next();
        this.instrumentId = instrumentId;
        this.instrumentVersion = instrumentVersion;
        this.audience = audience;
    }
}
