package careers.survey.campaign;

import careers.platform.id.Ids;
import careers.platform.text.Text;
import careers.survey.questionnaire.Audience;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One wave of a survey: a window of time in which published instruments are answered. */
@Entity
@Table(name = "campaign")
class Campaign {

    @Id
    UUID id;

    String survey;

    @Column(name = "name_en")
    String nameEn;

    @Column(name = "name_cy")
    String nameCy;

    @Enumerated(EnumType.STRING)
    CampaignState state;

    @Column(name = "opens_at")
    Instant opensAt;

    @Column(name = "closes_at")
    Instant closesAt;

    @Column(name = "grace_until")
    Instant graceUntil;

    @Enumerated(EnumType.STRING)
    CampaignAccess access;

    /** How many events there have been; the next one has the number after it. */
    @Column(name = "event_version")
    long eventVersion;

    @Column(name = "created_at")
    Instant createdAt;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "campaign_id", nullable = false, updatable = false)
    @OrderBy("audience")
    List<CampaignInstrument> instruments = new ArrayList<>();

    @Version
    long version;

    protected Campaign() {}

    Campaign(String survey, Text name, Window window, CampaignAccess access, Instant now) {
        this.id = Ids.next();
        this.survey = survey;
        this.nameEn = name.en();
        this.nameCy = name.cy();
        this.state = CampaignState.PLANNED;
        this.opensAt = window.opensAt();
        this.closesAt = window.closesAt();
        this.graceUntil = window.graceUntil();
        this.access = access;
        this.createdAt = now;
    }

    /**
     * When responses are taken.
     *
     * @param closesAt exclusive
     * @param graceUntil until when batches may come; null if not after the end
     */
    record Window(Instant opensAt, Instant closesAt, Instant graceUntil) {}

    /** Moves the end; batches may come at least as long. */
    void extend(Instant newEnd, Instant newGrace) {
        closesAt = newEnd;
        if (newGrace != null) {
            graceUntil = newGrace;
        } else if (graceUntil != null && graceUntil.isBefore(newEnd)) {
            graceUntil = newEnd;
        }
    }

    /** The number of the event that is told next. */
    long nextEvent() {
        return ++eventVersion;
    }

    boolean asks(Audience audience) {
        return instruments.stream().anyMatch(i -> i.audience == audience);
    }

    void apply(CampaignState.Command command) {
        state = state.after(command)
                .orElseThrow(() -> CampaignError.CAMPAIGN_ACTION_NOT_ALLOWED
                        .problem()
                        .with("allowedActions", state.allowedActions()));
    }
}
