package careers.survey.badinput;

import careers.platform.testing.TestTokens;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A request for each operation that is right as far as it can be read: what is wrong comes afterwards, one step of it. */
final class Requests {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Operations operations;
    private final OpenCampaign campaign = SurveyApi.anOpenCampaign();
    private final Map<String, String> places = new HashMap<>();

    Requests(Operations operations) {
        this.operations = operations;
        Response draft = SurveyApi.draft(SurveyApi.aQuestionnaire());
        places.put("campaignId", campaign.id());
        places.put("instrumentId", draft.path("id"));
        places.put("survey", "survey-2026");
        places.put("name", "sources");
        places.put("textKey", "satisfaction.label");
        places.put("revision", "1");
    }

    OpenCampaign campaign() {
        return campaign;
    }

    /** Where the operation is, with ids of what is there or at least could be. */
    String target(Operation operation) {
        return target(operation, null, null);
    }

    /** The same with something else in one of its places. */
    String target(Operation operation, String at, String other) {
        String target = at == null ? operation.path() : operation.path().replace("{" + at + "}", other);
        for (String name : operation.names("path")) {
            target = target.replace(
                    "{" + name + "}",
                    places.getOrDefault(name, UUID.randomUUID().toString()));
        }
        return target;
    }

    Request valid(Operation operation) {
        List<String> headers = new ArrayList<>();
        headers.add("Authorization: Bearer " + TestTokens.token("bad-input", operation.roles()));
        if (operation.names("header").contains("Idempotency-Key")) {
            headers.add("Idempotency-Key: " + UUID.randomUUID());
        }
        if (operation.names("header").contains("If-Match")) {
            headers.add("If-Match: \"4711\"");
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
    JsonNode json(Operation operation) {
        return switch (operation.schema().path("$ref").asText()) {
            case "#/components/schemas/Questionnaire" -> read(SurveyApi.aQuestionnaire());
            case "#/components/schemas/SetFrame" ->
                read("{\"entries\":[{\"establishment\":\"EN-900001\",\"expected\":{\"LEARNER\":20}}]}");
            case "#/components/schemas/SubmitResponse" -> MAPPER.valueToTree(campaign.aResponse());
            default -> new SampleBody(operations).of(operation.schema());
        };
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
