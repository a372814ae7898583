package careers.survey.invitation;

import careers.platform.id.Ids;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.survey.audit.AuditTrail;
import careers.survey.campaign.CampaignService;
import careers.survey.campaign.CampaignState;
import careers.survey.campaign.CampaignView;
import careers.survey.establishment.Establishments;
import careers.survey.invitation.InvitationTable.CodeKey;
import careers.survey.jsonlines.JsonLines;
import careers.survey.questionnaire.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Issues invitations and voids them. Their codes are shown in one answer and kept nowhere. */
@ApplicationScoped
class InvitationService {

    private static final int MOST = 5_000;
    private static final int MAX_KEY_LENGTH = 128;
    private final CampaignService campaigns;
    private final UploadTable uploads;
    private final AccessCodes codes;
    private final Establishments establishments;
    private final JsonLines lines;
    private final AuditTrail audit;
    private final Cursors cursors;
    private final LondonCalendar calendar;

    InvitationService(
            CampaignService campaigns,
            UploadTable uploads,
            AccessCodes codes,
            Establishments establishments,
            JsonLines lines,
            AuditTrail audit,
            Cursors cursors,
            LondonCalendar calendar) {
        this.campaigns = campaigns;
        this.uploads = uploads;
        this.codes = codes;
        this.establishments = establishments;
        this.lines = lines;
        this.audit = audit;
        this.cursors = cursors;
        this.calendar = calendar;
    }

    @Transactional
    IssuedInvitations generate(UUID campaignId, String requestKey, GenerateInvitations request) {
        InvitationEntry entry = new InvitationEntry(request.audience(), request.establishment(), null);
        return issue(campaignId, requestKey, Collections.nCopies(request.generate(), entry), true);
    }

    @Transactional
    IssuedInvitations upload(UUID campaignId, String requestKey, byte[] body) {
        return issue(campaignId, requestKey, lines.read(body, InvitationEntry.class), false);
    }

    /**
     * Issues invitations, once for each key of the client: a repetition cannot be answered with codes that are not kept.
     */
    private IssuedInvitations issue(UUID campaignId, String requestKey, List<InvitationEntry> entries, boolean alike) {
        requireKey(requestKey);
        CampaignView campaign = campaigns.require(campaignId, CampaignState.Command.INVITE);
        requireIssuable(campaign, entries, alike);
        UUID uploadId = Ids.next();
        Optional<UUID> before = uploads.claim(uploadId, campaignId, requestKey, entries.size(), calendar.today());
        before.ifPresent(id -> {
            throw InvitationError.INVITATIONS_ISSUED_BEFORE.problem().with("uploadId", id);
        });
        List<IssuedInvitations.Invitation> issued = entries.stream()
                .map(e -> new IssuedInvitations.Invitation(
                        e.code() == null ? codes.generate() : e.code(), e.audience(), e.establishment()))
                .toList();
        uploads.add(
                campaignId,
                uploadId,
                issued.stream().map(i -> stored(campaignId, i)).toList());
        audit.record("INVITATIONS_ISSUED", "campaign/" + campaignId, null);
        return new IssuedInvitations(uploadId, issued);
    }

    private UploadTable.Entry stored(UUID campaignId, IssuedInvitations.Invitation invitation) {
        return new UploadTable.Entry(
                CodeKey.of(campaignId, codes.hash(campaignId, invitation.code())),
                invitation.audience().name(),
                invitation.establishment());
    }

    private static void requireKey(String requestKey) {
        if (requestKey == null || requestKey.isBlank() || requestKey.length() > MAX_KEY_LENGTH) {
            throw PlatformError.IDEMPOTENCY_KEY_REQUIRED.problem();
        }
    }

    private void requireIssuable(CampaignView campaign, List<InvitationEntry> entries, boolean alike) {
        if (entries.isEmpty() || entries.size() > MOST) {
            throw PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError(
                            "",
                            "TOO_MANY_OR_NONE",
                            new Text(
                                    "must have 1 to " + MOST + " invitations",
                                    "rhaid iddo gynnwys 1 i " + MOST + " o wahoddiadau"))));
        }
        Set<Audience> asked =
                campaign.instruments().stream().map(i -> i.audience()).collect(Collectors.toSet());
        Set<String> unknown = establishments.unknownAmong(entries.stream()
                .map(InvitationEntry::establishment)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        InvitationRules rules = new InvitationRules(asked::contains, unknown);
        for (int i = 0; i < (alike ? 1 : entries.size()); i++) {
            rules.check(entries.get(i), alike ? "" : "/" + i);
        }
        if (!rules.errors().isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(rules.errors());
        }
    }

    /** Makes the unused ones of an upload useless. How many there were is not told: the rest was used. */
    @Transactional
    void voidUnused(UUID campaignId, UUID uploadId) {
        if (!uploads.exists(campaignId, uploadId)) {
            throw PlatformError.NOT_FOUND.problem();
        }
        uploads.voidUnused(campaignId, uploadId);
        audit.record("INVITATIONS_VOIDED", "invitation-upload/" + uploadId, null);
    }

    @Transactional
    Page<UploadView> uploads(UUID campaignId, PageQuery query) {
        campaigns.requireExisting(campaignId);
        String scope = "invitation-uploads " + campaignId;
        UUID after = cursors.after(scope, query).map(UUID::fromString).orElse(new UUID(0, 0));
        return cursors.page(
                scope,
                uploads.after(campaignId, after, query.limit() + 1),
                query,
                u -> u.uploadId().toString());
    }
}
