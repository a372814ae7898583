package careers.survey.campaign;

import careers.platform.event.Outbox;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Plans, opens, extends and closes campaigns. */
@ApplicationScoped
public class CampaignService {

    private static final Logger LOG = Logger.getLogger(CampaignService.class);
    private static final String LIST = "campaigns";

    private final CampaignRepository campaigns;
    private final CampaignPlanning planning;
    private final ExtensionTable extensions;
    private final FrameTable frames;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<CampaignClosing> closing;
    private final Cursors cursors;
    private final Clock clock;

    CampaignService(
            CampaignRepository campaigns,
            CampaignPlanning planning,
            ExtensionTable extensions,
            FrameTable frames,
            Outbox outbox,
            AuditTrail audit,
            Event<CampaignClosing> closing,
            Cursors cursors,
            Clock clock) {
        this.campaigns = campaigns;
        this.planning = planning;
        this.extensions = extensions;
        this.frames = frames;
        this.outbox = outbox;
        this.audit = audit;
        this.closing = closing;
        this.cursors = cursors;
        this.clock = clock;
    }

    @Transactional
    Versioned create(CreateCampaign request) {
        Campaign campaign = planning.plan(request);
        campaigns.persistAndFlush(campaign);
        return Versioned.of(campaign);
    }

    @Transactional
    Versioned open(UUID id, String ifMatch) {
        Campaign campaign = find(id);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.OPEN);
        outbox.append(
                CampaignOpened.TYPE,
                id.toString(),
                campaign.nextEvent(),
                CampaignOpened.of(campaign, frames.areas(id)));
        campaigns.flush();
        LOG.infof("campaign opened campaignId=%s", id);
        return Versioned.of(campaign);
    }

    /**
     * Gives an open campaign a later end.
     *
     * @throws careers.platform.problem.ProblemException 409 unless it is open, 422 unless the end is later than before
     *     and has not passed
     */
    @Transactional
    Versioned extend(UUID id, String ifMatch, ExtendCampaign request) {
        Campaign campaign = find(id);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.EXTEND);
        Instant now = clock.instant();
        Instant before = campaign.closesAt;
        planning.extend(campaign, request, now);
        extensions.add(id, before, campaign.closesAt, now);
        outbox.append(
                CampaignExtended.TYPE,
                id.toString(),
                campaign.nextEvent(),
                new CampaignExtended(id, before, campaign.closesAt, now));
        audit.record("CAMPAIGN_EXTENDED", "campaign/" + id, request.reason());
        campaigns.flush();
        return Versioned.of(campaign);
    }

    @Transactional
    Page<ExtensionView> extensions(UUID id, PageQuery query) {
        find(id);
        String scope = "campaign-extensions " + id;
        int after = cursors.after(scope, query).map(Integer::valueOf).orElse(0);
        return cursors.page(
                scope, extensions.after(id, after, query.limit() + 1), query, e -> Integer.toString(e.number()));
    }

    @Transactional
    Versioned close(UUID id, String ifMatch) {
        // After this lock no response is being accepted, and whoever comes later sees the campaign closed.
        campaigns.lockForClosing(id);
        Campaign campaign = find(id);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.CLOSE);
        closing.fire(new CampaignClosing(id));
        Instant now = clock.instant();
        outbox.append(
                CampaignClosed.TYPE,
                id.toString(),
                campaign.nextEvent(),
                new CampaignClosed(id, now, campaigns.acceptedByAudience(id)));
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

    /** Waits until nobody is accepting for the campaign, and keeps everybody from it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdAcceptance(UUID id) {
        campaigns.lockForClosing(id);
    }

    /** The campaign, if its state allows the command; 404 unless there is one, 409 unless it does. */
    @Transactional
    public CampaignView require(UUID id, CampaignState.Command command) {
        Campaign campaign = find(id);
        campaign.apply(command);
        return CampaignView.of(campaign);
    }

    /** 404 unless there is such a campaign. */
    @Transactional
    public void requireExisting(UUID id) {
        find(id);
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
