package careers.survey.draft;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import careers.survey.campaign.CampaignGate;
import careers.survey.instrument.PublishedInstruments;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import careers.survey.response.ResponseError;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps drafts for the clients that ask the questions: form is checked at once, completeness at completion. */
@ApplicationScoped
class DraftService {

    private final ResponseDraftRepository drafts;
    private final DraftJson json;
    private final PublishedInstruments instruments;
    private final Validator validator;
    private final CurrentUser user;
    private final DataSource dataSource;
    private final LondonCalendar calendar;

    DraftService(
            ResponseDraftRepository drafts,
            DraftJson json,
            PublishedInstruments instruments,
            Validator validator,
            CurrentUser user,
            DataSource dataSource,
            LondonCalendar calendar) {
        this.drafts = drafts;
        this.json = json;
        this.instruments = instruments;
        this.validator = validator;
        this.user = user;
        this.dataSource = dataSource;
        this.calendar = calendar;
    }

    /** A view with the version that its entity tag is made of. */
    record Versioned(DraftView view, long version, boolean isNew) {}

    /**
     * Stores a new draft; the same content once more is the same draft.
     *
     * @throws careers.platform.problem.ProblemException 404 unknown campaign, 409 campaign not open or the id is taken, 422
     *     answers of the wrong form
     */
    @Transactional
    Versioned create(UUID campaignId, UUID id, DraftContent content) {
        PublishedInstrument instrument = requireOpen(campaignId, content);
        checkForm(instrument, content);
        Optional<ResponseDraft> earlier = drafts.findOwn(campaignId, id, user.id());
        if (earlier.isPresent()) {
            if (!json.read(earlier.get().content).equals(json.read(json.write(content)))) {
                throw DraftError.DRAFT_ID_TAKEN.problem();
            }
            return versioned(earlier.get(), content, instrument, false);
        }
        if (drafts.findByIdOptional(id).isPresent()) {
            throw DraftError.DRAFT_ID_TAKEN.problem();
        }
        ResponseDraft draft = new ResponseDraft(id, campaignId, user.id(), json.write(content), calendar.now());
        drafts.persistAndFlush(draft);
        return versioned(draft, content, instrument, true);
    }

    @Transactional
    Versioned get(UUID campaignId, UUID id) {
        ResponseDraft draft = find(campaignId, id);
        DraftContent content = json.read(draft.content);
        return versioned(draft, content, instrument(content), false);
    }

    /**
     * Merges a patch into a draft (RFC 7396).
     *
     * @throws JsonProcessingException if the outcome is no draft
     */
    @Transactional
    Versioned merge(UUID campaignId, UUID id, String ifMatch, JsonNode patch) throws JsonProcessingException {
        ResponseDraft draft = find(campaignId, id);
        ETags.requireMatch(ifMatch, draft.version);
        DraftContent content = json.merge(draft.content, patch);
        Set<ConstraintViolation<DraftContent>> violations = validator.validate(content);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        PublishedInstrument instrument = requireOpen(campaignId, content);
        checkForm(instrument, content);
        draft.content = json.write(content);
        draft.updatedAt = calendar.now();
        drafts.flush();
        return versioned(draft, content, instrument, false);
    }

    @Transactional
    void discard(UUID campaignId, UUID id, String ifMatch) {
        ResponseDraft draft = find(campaignId, id);
        ETags.requireMatch(ifMatch, draft.version);
        drafts.delete(draft);
    }

    /** The content that is to be submitted, if nobody changed it since the client read it. */
    @Transactional
    DraftContent forCompletion(UUID campaignId, UUID id, String ifMatch) {
        ResponseDraft draft = find(campaignId, id);
        ETags.requireMatch(ifMatch, draft.version);
        DraftContent content = json.read(draft.content);
        List<FieldError> missing = new ArrayList<>();
        if (content.language() == null) {
            missing.add(new FieldError("/language", "NOT_NULL", new Text("is required", "yn ofynnol")));
        }
        if (content.mode() == null) {
            missing.add(new FieldError("/mode", "NOT_NULL", new Text("is required", "yn ofynnol")));
        }
        if (!missing.isEmpty()) {
            throw PlatformError.VALIDATION_FAILED.problem().with(missing);
        }
        return content;
    }

    /** Lets go of a draft whose response was accepted; one that was changed in between is kept for its client. */
    @Transactional
    void completed(UUID campaignId, UUID id, String ifMatch) {
        drafts.findOwn(campaignId, id, user.id())
                .filter(draft -> ETags.of(draft.version).equals(ifMatch.strip()))
                .ifPresent(drafts::delete);
    }

    private ResponseDraft find(UUID campaignId, UUID id) {
        return drafts.findOwn(campaignId, id, user.id()).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    private PublishedInstrument instrument(DraftContent content) {
        return instruments
                .find(content.instrumentId())
                .filter(i -> i.version() == content.instrumentVersion())
                .orElseThrow(DraftService::notInCampaign);
    }

    private PublishedInstrument requireOpen(UUID campaignId, DraftContent content) {
        try (Connection connection = dataSource.getConnection()) {
            CampaignGate.Entrance campaign = Optional.ofNullable(new CampaignGate(connection)
                            .lockForAccepting(List.of(campaignId))
                            .get(campaignId))
                    .orElseThrow(PlatformError.NOT_FOUND::problem);
            campaign.requireOpenAt(calendar.now());
            if (!campaign.uses(content.instrumentId(), content.instrumentVersion())) {
                throw notInCampaign();
            }
            return instrument(content);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkForm(PublishedInstrument instrument, DraftContent content) {
        List<FieldError> errors = instrument.rules().checkDraft(content.answers(), calendar.today(), any -> true);
        if (!errors.isEmpty()) {
            throw ResponseError.RESPONSE_INVALID.problem().with(errors);
        }
    }

    private static RuntimeException notInCampaign() {
        return ResponseError.instrumentNotInCampaign();
    }

    private static Versioned versioned(
            ResponseDraft draft, DraftContent content, PublishedInstrument instrument, boolean isNew) {
        DraftView view = new DraftView(
                draft.id,
                draft.campaignId,
                content,
                instrument.rules().next(content.answers()),
                draft.createdAt,
                draft.updatedAt);
        return new Versioned(view, draft.version, isNew);
    }
}
