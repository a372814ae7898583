package careers.survey.campaign;

import careers.platform.event.Outbox;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.questionnaire.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Plans, opens and closes campaigns. */
@ApplicationScoped
public class CampaignService {

    private static final Logger LOG = Logger.getLogger(CampaignService.class);
    private static final String LIST = "campaigns";

    private final CampaignRepository campaigns;
    private final PublishedInstruments instruments;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            PublishedInstruments instruments,
            Outbox outbox,
            Cursors cursors,
            Clock clock) {
        this.campaigns = campaigns;
        this.instruments = instruments;
        this.outbox = outbox;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Versioned create(CreateCampaign request) {
        List<FieldError> errors = new ArrayList<>();
        if (!request.opensAt().isBefore(request.closesAt())) {
            errors.add(new FieldError(
                    "/closesAt",
                    "NOT_AFTER_OPENING",
                    new Text("must be after opensAt", "rhaid iddo fod ar ôl opensAt")));
        }
        List<PublishedInstrument> chosen = chosenInstruments(request, errors);
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        Campaign campaign = new Campaign(
                chosen.getFirst().survey(),
                new Text(request.name().en(), request.name().cy()),
                request.opensAt(),
                request.closesAt(),
                clock.instant());
        chosen.forEach(i -> campaign.instruments.add(new CampaignInstrument(i.id(), i.version(), i.audience())));
        campaigns.persistAndFlush(campaign);
        return Versioned.of(campaign);
    }

    private List<PublishedInstrument> chosenInstruments(CreateCampaign request, List<FieldError> errors) {
        List<PublishedInstrument> chosen = new ArrayList<>();
        Set<Audience> audiences = new HashSet<>();
        for (int i = 0; i < request.instruments().size(); i++) {
            String pointer = "/instruments/" + i;
            Optional<PublishedInstrument> instrument =
                    instruments.find(request.instruments().get(i));
            if (instrument.isEmpty()) {
                errors.add(new FieldError(
                        pointer,
                        "INSTRUMENT_NOT_PUBLISHED",
                        new Text("is not a published instrument", "nid yw'n offeryn cyhoeddedig")));
            } else if (!audiences.add(instrument.get().audience())) {
                errors.add(new FieldError(
                        pointer,
                        "AUDIENCE_REPEATED",
                        new Text("is the second one for its audience", "yw'r ail un i'w gynulleidfa")));
            } else if (!chosen.isEmpty()
                    && !chosen.getFirst().survey().equals(instrument.get().survey())) {
                errors.add(new FieldError(
                        pointer,
                        "SURVEY_DIFFERS",
                        new Text("belongs to another survey than the first", "yn perthyn i arolwg arall na'r cyntaf")));
            } else {
                chosen.add(instrument.get());
            }
        }
        return chosen;
    }

    @Transactional
    Versioned open(UUID id, String ifMatch) {
        Campaign campaign = find(id);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.OPEN);
        outbox.append(CampaignOpened.TYPE, id.toString(), 1, CampaignOpened.of(campaign));
        campaigns.flush();
        LOG.infof("campaign opened campaignId=%s", id);
        return Versioned.of(campaign);
    }

    @Transactional
    Versioned close(UUID id, String ifMatch) {
        // After this lock no response is being accepted, and whoever comes later sees the campaign closed.
        campaigns.lockForClosing(id);
        Campaign campaign = find(id);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.CLOSE);
        Instant now = clock.instant();
        outbox.append(
                CampaignClosed.TYPE, id.toString(), 2, new CampaignClosed(id, now, campaigns.acceptedByAudience(id)));
        campaigns.flush();
        LOG.infof("campaign closed campaignId=%s", id);
        return Versioned.of(campaign);
    }

    @Transactional
    Versioned get(UUID id) {
        return Versioned.of(find(id));
    }

    @Transactional
    Page<CampaignView> list(PageQuery query) {
        Optional<UUID> after = cursors.after(LIST, query).map(UUID::fromString);
        List<CampaignView> found = campaigns.after(after, query.limit() + 1).stream()
                .map(CampaignView::of)
                .toList();
        return cursors.page(LIST, found, query, c -> c.id().toString());
    }

    private Campaign find(UUID id) {
        return campaigns.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(CampaignView view, long version) {

        static Versioned of(Campaign campaign) {
            return new Versioned(CampaignView.of(campaign), campaign.version);
        }
    }
}
