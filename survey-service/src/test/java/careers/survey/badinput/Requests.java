package careers.survey.badinput;

import careers.platform.testing.SampleBody;
import careers.platform.testing.TestTokens;
import careers.platform.testing.badinput.Operation;
import careers.platform.testing.badinput.Operations;
import careers.platform.testing.badinput.RawHttp;
import careers.platform.testing.badinput.Request;
import careers.platform.testing.badinput.ValidRequests;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A request for each operation that is right as far as it can be read: what is wrong comes afterwards, one step of it. */
final class Requests implements ValidRequests {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Ids under which the client puts something new. */
    private static final Set<String> CHOSEN = Set.of("responseId", "quotaId", "batchId", "draftId");

    private final Operations operations;
    private final OpenCampaign campaign = SurveyApi.anOpenCampaign();
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> etags = new HashMap<>();

    Requests(Operations operations) {
        this.operations = operations;
        Response instrument = SurveyApi.draft(SurveyApi.aQuestionnaire());
        places.put("campaignId", campaign.id());
        places.put("instrumentId", instrument.path("id"));
        places.put("survey", "survey-2026");
        places.put("name", "list-" + UUID.randomUUID());
        places.put("textKey", "satisfaction.label");
        places.put("revision", "2");
        etags.put("replaceInstrument", instrument.header("ETag"));
        etags.put("waiveParity", instrument.header("ETag"));
        Request draft = valid(operations.named("beginDraft"));
        etags.put("patchDraft", RawHttp.send(draft).header("ETag").orElseThrow());
        places.put("draftId", draft.target().substring(draft.target().lastIndexOf('/') + 1));
    }

    /** Where the operation is, with ids of what is there or at least could be. */
    String target(Operation operation) {
        return target(operation, null, null);
    }

    @Override
    public String target(Operation operation, String at, String other) {
        String target = at == null ? operation.path() : operation.path().replace("{" + at + "}", other);
        for (String name : operation.names("path")) {
            target = target.replace("{" + name + "}", place(operation, name));
        }
        return target;
    }

    private String place(Operation operation, String name) {
        boolean published =
                "instrumentId".equals(name) && operation.path().matches(".*/(response-.*|sample|formats/.*)");
        if (published) {
            return campaign.instrumentId();
        }
        boolean isNew = CHOSEN.contains(name) && "PUT".equals(operation.method());
        return isNew || !places.containsKey(name) ? UUID.randomUUID().toString() : places.get(name);
    }

    @Override
    public Request valid(Operation operation) {
        List<String> headers = new ArrayList<>();
        List<String> names = operation.names("header");
        headers.add("Authorization: Bearer " + TestTokens.token("bad-input", operation.roles()));
        if (names.contains("Idempotency-Key")) {
            headers.add("Idempotency-Key: " + UUID.randomUUID());
        }
        if (names.contains("If-None-Match") && operation.isChange()) {
            headers.add("If-None-Match: *");
        } else if (names.contains("If-Match") && !"setQuota".equals(operation.id())) {
            headers.add("If-Match: " + etags.getOrDefault(operation.id(), "\"4711\""));
        }
        if (operation.mediaType() == null) {
            return new Request(
                    operation.method(), target(operation), headers, operation.isChange() ? new byte[0] : null);
        }
        headers.add("Content-Type: " + operation.mediaType());
        byte[] body = operation.takesJson() ? json(operation).toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        return new Request(operation.method(), target(operation), headers, body);
    }

    /** The body of the operation: one that was thought of where much hangs on it, otherwise one made of its schema. */
    @Override
    public JsonNode json(Operation operation) {
        String schema = operation.schema().path("$ref").asText();
        return switch (schema.substring(schema.lastIndexOf('/') + 1)) {
            case "Questionnaire" -> read(SurveyApi.aQuestionnaire());
            case "SubmitResponse", "DraftContent" -> response();
            case "CreateCampaign" -> read("""
                    {"name":{"en":"Autumn","cy":"Hydref"},"instruments":["%s"],"opensAt":"2027-01-11T09:00:00Z",
                     "closesOn":"2027-02-12T17:00","graceOn":"2027-03-12","access":"OPEN"}""".formatted(campaign.instrumentId()));
            case "SetFrame" -> read("""
                    {"entries":[{"establishment":"EN-900001","expected":{"LEARNER":20}}]}""");
            case "SetQuota" -> read("""
                    {"label":{"en":"Through family","cy":"Drwy'r teulu"},"audiences":["LEARNER"],
                     "when":"mainSource == 'FAMILY'","limit":20,"onFull":"SCREEN_OUT"}""");
            case "SetCodeList" -> read("""
                    {"sourceLanguage":"en","codes":[{"code":"FAMILY","label":{"en":"Family","cy":"Teulu"}}]}""");
            case "TryAnswers" -> read("{\"answers\":{\"satisfaction\":\"5\"}}");
            case "StartReplay" ->
                read("{\"campaignId\":\"%s\",\"reason\":\"insight lost its topic\"}".formatted(campaign.id()));
            default -> new SampleBody(operations.document()).of(operation.schema());
        };
    }

    private JsonNode response() {
        Map<String, Object> response = campaign.aResponse();
        response.put("startedAt", "2026-01-11T09:00:00Z");
        return MAPPER.valueToTree(response);
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
