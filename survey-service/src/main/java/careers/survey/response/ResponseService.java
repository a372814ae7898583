package careers.survey.response;

import careers.platform.event.Outbox;
import careers.platform.identity.CurrentUser;
import careers.platform.json.CanonicalJson;
import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import careers.survey.Roles;
import careers.survey.campaign.CampaignService;
import careers.survey.instrument.PublishedInstruments.PublishedInstrument;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Accepts responses: exactly once, completely checked, and never without their event. */
@ApplicationScoped
class ResponseService {

    private static final ZoneId UNITED_KINGDOM = ZoneId.of("Europe/London");

    private final ResponseRepository responses;
    private final CampaignService campaigns;
    private final Outbox outbox;
    private final ObjectMapper mapper;
    private final Clock clock;

    ResponseService(
            ResponseRepository responses, CampaignService campaigns, Outbox outbox, ObjectMapper mapper, Clock clock) {
        this.responses = responses;
        this.campaigns = campaigns;
        this.outbox = outbox;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** What became of a submission. */
    record Acceptance(ResponseReceipt receipt, boolean isNew) {}

    /**
     * Accepts a response under the id that its client chose.
     *
     * @throws careers.platform.problem.ProblemException 404 unknown campaign, 409 other content under this id or campaign
     *     not open, 422 with every violated rule, 403 somebody else's school
     */
    @Transactional
    Acceptance accept(UUID campaignId, UUID responseId, SubmitResponse submitted, CurrentUser user) {
        requireOwnEstablishment(submitted, user);
        String digest = CanonicalJson.sha256(json(submitted));
        // Before anything else: who asks again must hear what he heard, even if the campaign has closed since.
        Response earlier = responses.findById(responseId);
        if (earlier != null) {
            return again(earlier, campaignId, digest);
        }
        PublishedInstrument instrument = campaigns
                .admit(campaignId, submitted.instrumentId(), submitted.instrumentVersion())
                .orElseThrow(ResponseService::notInCampaign);
        List<FieldError> errors = instrument
                .rules()
                .check(submitted.answers(), LocalDate.now(clock.withZone(UNITED_KINGDOM)), any -> true)
                .errors();
        if (!errors.isEmpty()) {
            throw ResponseError.RESPONSE_INVALID.problem().with(errors);
        }
        Response response = response(campaignId, responseId, submitted, instrument, digest);
        if (!responses.insert(response)) {
            return again(responses.findById(responseId), campaignId, digest);
        }
        outbox.append(
                ResponseAccepted.TYPE,
                responseId.toString(),
                1,
                ResponseAccepted.of(response, submitted.answers(), instrument.questionnaire()));
        return new Acceptance(response.receipt(), true);
    }

    private static Acceptance again(Response earlier, UUID campaignId, String digest) {
        if (!earlier.campaignId.equals(campaignId)) {
            throw ResponseError.RESPONSE_ID_TAKEN.problem();
        }
        if (!earlier.contentDigest.equals(digest)) {
            throw ResponseError.RESPONSE_CONTENT_DIFFERS.problem().with("storedDigest", earlier.contentDigest);
        }
        return new Acceptance(earlier.receipt(), false);
    }

    private static void requireOwnEstablishment(SubmitResponse submitted, CurrentUser user) {
        boolean speaksForSchools = user.has(Roles.SCHOOL_CLIENT) && !user.has(Roles.RESPONDENT_CLIENT);
        if (speaksForSchools && !user.establishments().contains(submitted.establishment())) {
            throw ResponseError.ESTABLISHMENT_NOT_YOURS.problem();
        }
    }

    private static RuntimeException notInCampaign() {
        return ResponseError.RESPONSE_INVALID
                .problem()
                .with(List.of(new FieldError(
                        "/instrumentId",
                        "INSTRUMENT_NOT_IN_CAMPAIGN",
                        new Text(
                                "The campaign does not use this version of this instrument",
                                "Nid yw'r ymgyrch yn defnyddio'r fersiwn hon o'r offeryn hwn"))));
    }

    private Response response(
            UUID campaignId, UUID responseId, SubmitResponse submitted, PublishedInstrument instrument, String digest) {
        Response response = new Response();
        response.id = responseId;
        response.campaignId = campaignId;
        response.instrumentId = instrument.id();
        response.instrumentVersion = instrument.version();
        response.audience = instrument.audience();
        response.establishment = submitted.establishment();
        response.language = submitted.language();
        response.mode = submitted.mode();
        response.contentDigest = digest;
        response.answers = json(submitted.answers());
        response.acceptedAt = clock.instant();
        return response;
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
