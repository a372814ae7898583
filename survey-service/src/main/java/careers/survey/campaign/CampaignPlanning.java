package careers.survey.campaign;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.questionnaire.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Decides whether a campaign can be held as it is planned, and says everything that is wrong with a plan at once. */
@ApplicationScoped
class CampaignPlanning {

    private static final Text AFTER_CLOSING = new Text("must be after the end", "rhaid iddo fod ar ôl y diwedd");

    private final PublishedInstruments instruments;
    private final Clock clock;

    CampaignPlanning(PublishedInstruments instruments, Clock clock) {
        this.instruments = instruments;
        this.clock = clock;
    }

    /** The campaign, not stored yet; 422 with every reason why there can be none. */
    Campaign plan(CreateCampaign request) {
        WindowEnds ends = new WindowEnds();
        Instant opensAt = ends.opening(request.opensAt(), request.opensOn());
        Instant closesAt = ends.closing(request.closesAt(), request.closesOn());
        Instant grace = ends.grace(request.graceUntil(), request.graceOn());
        ends.requireAfter(
                opensAt,
                closesAt,
                new FieldError(
                        request.closesAt() == null ? "/closesOn" : "/closesAt",
                        "NOT_AFTER_OPENING",
                        new Text("must be after the opening", "rhaid iddo fod ar ôl yr agoriad")));
        ends.requireAfter(closesAt, grace, afterClosing(request.graceUntil()));
        List<PublishedInstrument> chosen = chosen(request.instruments(), ends);
        ends.throwIfWrong();
        Campaign campaign = new Campaign(
                chosen.getFirst().survey(),
                new Text(request.name().en(), request.name().cy()),
                new Campaign.Window(opensAt, closesAt, grace),
                Objects.requireNonNullElse(request.access(), CampaignAccess.OPEN),
                clock.instant());
        chosen.forEach(i -> campaign.instruments.add(new CampaignInstrument(i.id(), i.version(), i.audience())));
        return campaign;
    }

    /** Moves the end of an open campaign; 422 unless it is later than before and still to come. */
    void extend(Campaign campaign, ExtendCampaign request, Instant now) {
        WindowEnds ends = new WindowEnds();
        Instant closesAt = ends.closing(request.closesAt(), request.closesOn());
        Instant grace = ends.grace(request.graceUntil(), request.graceOn());
        Instant latest = now.isAfter(campaign.closesAt) ? now : campaign.closesAt;
        ends.requireAfter(
                latest,
                closesAt,
                new FieldError(
                        request.closesAt() == null ? "/closesOn" : "/closesAt",
                        "NOT_LATER",
                        new Text(
                                "must be later than the end before and than now",
                                "rhaid iddo fod yn hwyrach na'r diwedd blaenorol a'r foment hon")));
        ends.requireAfter(closesAt, grace, afterClosing(request.graceUntil()));
        ends.throwIfWrong();
        campaign.extend(closesAt, grace);
    }

    private static FieldError afterClosing(Instant graceUntil) {
        return new FieldError(graceUntil == null ? "/graceOn" : "/graceUntil", "NOT_AFTER_CLOSING", AFTER_CLOSING);
    }

    private List<PublishedInstrument> chosen(List<UUID> ids, WindowEnds problems) {
        List<PublishedInstrument> chosen = new ArrayList<>();
        Set<Audience> audiences = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            Optional<PublishedInstrument> instrument = instruments.find(ids.get(i));
            Optional<FieldError> wrong = wrong("/instruments/" + i, instrument, chosen, audiences);
            wrong.ifPresentOrElse(problems::add, () -> chosen.add(instrument.orElseThrow()));
        }
        return chosen;
    }

    private static Optional<FieldError> wrong(
            String pointer,
            Optional<PublishedInstrument> instrument,
            List<PublishedInstrument> chosen,
            Set<Audience> audiences) {
        if (instrument.isEmpty()) {
            return Optional.of(new FieldError(
                    pointer,
                    "INSTRUMENT_NOT_PUBLISHED",
                    new Text("is not a published instrument", "nid yw'n offeryn cyhoeddedig")));
        }
        if (!audiences.add(instrument.get().audience())) {
            return Optional.of(new FieldError(
                    pointer,
                    "AUDIENCE_REPEATED",
                    new Text("is the second one for its audience", "yw'r ail un i'w gynulleidfa")));
        }
        if (!chosen.isEmpty()
                && !chosen.getFirst().survey().equals(instrument.get().survey())) {
            return Optional.of(new FieldError(
                    pointer,
                    "SURVEY_DIFFERS",
                    new Text("belongs to another survey than the first", "yn perthyn i arolwg arall na'r cyntaf")));
        }
        return Optional.empty();
    }
}
