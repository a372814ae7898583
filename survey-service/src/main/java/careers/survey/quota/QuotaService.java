package careers.survey.quota;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.web.ETags;
import careers.survey.audit.AuditTrail;
import careers.survey.campaign.CampaignService;
import careers.survey.campaign.CampaignState;
import careers.survey.campaign.CampaignView;
import careers.survey.disclosure.CountGuard.Release;
import careers.survey.progress.ShownCounts;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sets quotas. One that comes late counts what is there already. */
@ApplicationScoped
class QuotaService {

    private final CampaignService campaigns;
    private final QuotaRules rules;
    private final QuotaHistory history;
    private final ShownCounts counts;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final AgroalDataSource dataSource;

    QuotaService(
            CampaignService campaigns,
            QuotaRules rules,
            QuotaHistory history,
            ShownCounts counts,
            AuditTrail audit,
            Cursors cursors,
            AgroalDataSource dataSource) {
        this.campaigns = campaigns;
        this.rules = rules;
        this.history = history;
        this.counts = counts;
        this.audit = audit;
        this.cursors = cursors;
        this.dataSource = dataSource;
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(QuotaView view, long version, boolean isNew) {}

    /**
     * Sets a quota. While it is counted, acceptance for the campaign waits; whoever waited is then judged by it.
     *
     * @param ifMatch the version that was seen; needed unless the quota is new
     * @throws careers.platform.problem.ProblemException 409 if more are taken than the limit allows, 422 for a condition
     *     that does not fit the instruments
     */
    @Transactional
    Versioned set(UUID campaignId, String quotaId, String ifMatch, SetQuota request) {
        if (!QuotaRules.isId(quotaId)) {
            throw PlatformError.NOT_FOUND.problem();
        }
        campaigns.holdAcceptance(campaignId);
        CampaignView campaign = campaigns.require(campaignId, CampaignState.Command.SET_QUOTA);
        List<FieldError> errors = rules.check(request, campaign, counts.threshold());
        if (!errors.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(errors);
        }
        try (Connection connection = dataSource.getConnection()) {
            QuotaTable table = new QuotaTable(connection);
            Optional<QuotaCell> before = table.lock(List.of(campaignId)).stream()
                    .filter(cell -> cell.id().equals(quotaId))
                    .findFirst();
            requireMatch(before, ifMatch);
            QuotaCell cell = counted(connection, before, cell(campaignId, quotaId, request));
            table.put(cell);
            audit.record("QUOTA_SET", "campaign/" + campaignId + "/quota/" + quotaId, null);
            return new Versioned(view(campaignId, cell), cell.version(), before.isEmpty());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void requireMatch(Optional<QuotaCell> before, String ifMatch) {
        if (before.isPresent()) {
            ETags.requireMatch(ifMatch, before.get().version());
        } else if (ifMatch != null) {
            throw PlatformError.PRECONDITION_FAILED.problem();
        }
    }

    private static QuotaCell cell(UUID campaignId, String quotaId, SetQuota request) {
        return new QuotaCell(
                campaignId,
                quotaId,
                new Text(request.label().en(), request.label().cy()),
                EnumSet.copyOf(request.audiences()),
                request.when(),
                request.limit(),
                0,
                0);
    }

    private QuotaCell counted(Connection connection, Optional<QuotaCell> before, QuotaCell wanted) throws SQLException {
        Optional<QuotaCell> same = before.filter(wanted::countsLike);
        int taken = same.isPresent() ? same.get().taken() : history.count(connection, wanted);
        if (taken > wanted.limit()) {
            throw QuotaError.QUOTA_LIMIT_BELOW_TAKEN.problem();
        }
        return wanted.with(taken, before.map(cell -> cell.version() + 1).orElse(1L));
    }

    @Transactional
    Versioned get(UUID campaignId, String quotaId) {
        campaigns.requireExisting(campaignId);
        try (Connection connection = dataSource.getConnection()) {
            QuotaCell cell =
                    new QuotaTable(connection).find(campaignId, quotaId).orElseThrow(PlatformError.NOT_FOUND::problem);
            return new Versioned(view(campaignId, cell), cell.version(), false);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    Page<QuotaView> list(UUID campaignId, PageQuery query) {
        campaigns.requireExisting(campaignId);
        String scope = "quotas " + campaignId;
        String after = cursors.after(scope, query).orElse("");
        Release release = counts.of(campaignId);
        try (Connection connection = dataSource.getConnection()) {
            List<QuotaView> found = new QuotaTable(connection)
                    .after(campaignId, after, query.limit() + 1).stream()
                            .map(cell -> QuotaView.of(cell, counts.show(release, key(cell))))
                            .toList();
            return cursors.page(scope, found, query, QuotaView::quotaId);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private QuotaView view(UUID campaignId, QuotaCell cell) {
        return QuotaView.of(cell, counts.show(counts.of(campaignId), key(cell)));
    }

    private static String key(QuotaCell cell) {
        return "quota|" + cell.id();
    }
}
