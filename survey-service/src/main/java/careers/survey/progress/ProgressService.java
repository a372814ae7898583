package careers.survey.progress;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.survey.campaign.CampaignService;
import careers.survey.disclosure.CountGuard;
import careers.survey.disclosure.CountGuard.Release;
import careers.survey.disclosure.ShownCount;
import careers.survey.progress.ProgressView.AudienceProgress;
import careers.survey.progress.ProgressView.GroupProgress;
import careers.survey.progress.ProgressView.Share;
import careers.survey.questionnaire.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Tells how far a campaign has come without telling who has answered. */
@ApplicationScoped
class ProgressService {

    private final CampaignService campaigns;
    private final ShownCounts counts;
    private final CountTable table;
    private final CountGuard guard;
    private final Cursors cursors;

    ProgressService(
            CampaignService campaigns, ShownCounts counts, CountTable table, CountGuard guard, Cursors cursors) {
        this.campaigns = campaigns;
        this.counts = counts;
        this.table = table;
        this.guard = guard;
        this.cursors = cursors;
    }

    /** What is shown of a cell, and how many were asked there; 0 if the frame says nothing. */
    private record Shown(ShownCount count, long asked) {}

    @Transactional
    ProgressView progress(UUID campaignId) {
        campaigns.requireExisting(campaignId);
        SortedMap<Cell, Shown> cells = shown(campaignId);
        Map<Audience, List<Shown>> byAudience = new EnumMap<>(Audience.class);
        cells.forEach((cell, shown) -> byAudience
                .computeIfAbsent(cell.audience(), a -> new ArrayList<>())
                .add(shown));
        List<AudienceProgress> audiences = byAudience.entrySet().stream()
                .map(e -> new AudienceProgress(e.getKey(), share(e.getValue())))
                .toList();
        return new ProgressView(
                campaignId, guard.threshold(), share(List.copyOf(cells.values())), audiences, invitations(campaignId));
    }

    private List<AudienceProgress> invitations(UUID campaignId) {
        Release release = counts.of(campaignId);
        return table.issued(campaignId).entrySet().stream()
                .map(e -> new AudienceProgress(
                        Audience.valueOf(e.getKey()),
                        Share.of(
                                guard.show(release, "invitation|" + e.getKey(), OptionalLong.of(e.getValue())),
                                e.getValue())))
                .toList();
    }

    @Transactional
    Page<GroupProgress> groups(UUID campaignId, PageQuery query) {
        campaigns.requireExisting(campaignId);
        String scope = "campaign-progress " + campaignId;
        String after = cursors.after(scope, query).orElse("");
        List<GroupProgress> groups = shown(campaignId).entrySet().stream()
                .filter(e -> e.getKey().key().compareTo(after) > 0)
                .limit(query.limit() + 1L)
                .map(e -> group(e.getKey(), e.getValue()))
                .toList();
        return cursors.page(scope, groups, query, ProgressService::key);
    }

    /** Only cells of the frame and cells that are large enough: that a cell is listed tells nothing either. */
    private SortedMap<Cell, Shown> shown(UUID campaignId) {
        Release release = counts.of(campaignId);
        Map<String, Long> asked = table.asked(campaignId);
        SortedMap<Cell, Shown> cells = new TreeMap<>();
        asked.forEach((key, n) -> cells.put(Cell.of(key), new Shown(guard.show(release, key, OptionalLong.of(n)), n)));
        release.cells().keySet().stream()
                .filter(key -> Cell.isKey(key) && !asked.containsKey(key))
                .forEach(key -> cells.put(Cell.of(key), new Shown(guard.show(release, key), 0)));
        return cells;
    }

    private Share share(List<Shown> parts) {
        // Where the frame is silent about a part, it cannot speak for the whole.
        boolean framed = parts.stream().allMatch(p -> p.asked() > 0);
        long asked = framed ? parts.stream().mapToLong(Shown::asked).sum() : 0;
        return Share.of(guard.total(parts.stream().map(Shown::count).toList()), asked);
    }

    private static GroupProgress group(Cell cell, Shown shown) {
        return new GroupProgress(
                cell.audience(),
                cell.nation().isEmpty() ? null : cell.nation(),
                cell.localAuthority().isEmpty() ? null : cell.localAuthority(),
                Share.of(shown.count(), shown.asked()));
    }

    private static String key(GroupProgress group) {
        return new Cell(
                        group.audience(),
                        group.nation() == null ? "" : group.nation(),
                        group.localAuthority() == null ? "" : group.localAuthority())
                .key();
    }
}
