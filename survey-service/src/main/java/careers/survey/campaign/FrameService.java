package careers.survey.campaign;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.establishment.Establishments;
import careers.survey.jsonlines.JsonLines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Keeps whom a campaign means to ask, so that it can be told how many of them have answered. */
@ApplicationScoped
class FrameService {

    private final CampaignRepository campaigns;
    private final FrameTable frames;
    private final Establishments establishments;
    private final JsonLines lines;
    private final AuditTrail audit;
    private final Cursors cursors;

    FrameService(
            CampaignRepository campaigns,
            FrameTable frames,
            Establishments establishments,
            JsonLines lines,
            AuditTrail audit,
            Cursors cursors) {
        this.campaigns = campaigns;
        this.frames = frames;
        this.establishments = establishments;
        this.lines = lines;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** What was set, with the version of the campaign that this made. */
    record Versioned(FrameSummary summary, long version) {}

    @Transactional
    Versioned set(UUID campaignId, String ifMatch, SetFrame frame) {
        return set(campaignId, ifMatch, frame.entries(), "/entries");
    }

    @Transactional
    Versioned setLines(UUID campaignId, String ifMatch, byte[] body) {
        return set(campaignId, ifMatch, lines.read(body, FrameEntry.class), "");
    }

    private Versioned set(UUID campaignId, String ifMatch, List<FrameEntry> entries, String pointer) {
        Campaign campaign = find(campaignId);
        ETags.requireMatch(ifMatch, campaign.version);
        campaign.apply(CampaignState.Command.SET_FRAME);
        Set<String> unknown = establishments.unknownAmong(entries.stream()
                .map(FrameEntry::establishment)
                .filter(Objects::nonNull)
                .toList());
        List<FieldError> errors = new FrameRules(campaign::asks, unknown).check(entries, pointer);
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        campaigns.getEntityManager().lock(campaign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        frames.replace(campaignId, entries);
        audit.record("FRAME_SET", "campaign/" + campaignId, null);
        return new Versioned(
                new FrameSummary(campaignId, entries.size(), FrameRules.totals(entries)), campaign.version);
    }

    @Transactional
    Page<FrameEntry> page(UUID campaignId, PageQuery query) {
        find(campaignId);
        String scope = "campaign-frame " + campaignId;
        String after = cursors.after(scope, query).orElse("");
        return cursors.page(
                scope, frames.after(campaignId, after, query.limit() + 1), query, FrameEntry::establishment);
    }

    private Campaign find(UUID id) {
        return campaigns.findByIdOptional(id).orElseThrow(PlatformError.NOT_FOUND::problem);
    }
}
