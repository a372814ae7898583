package careers.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MergedApiTest {
    private static final String SURVEY = """
            openapi: 3.1.0
            info: {title: Survey, version: "1.2", description: Questions and answers}
            servers: [{url: "http://localhost:8081"}]
            tags: [{name: Campaigns, description: Waves}]
            security: [{jwt: []}]
            paths:
              /api/survey/v1/campaigns/{id}:
                get:
                  operationId: get
                  tags: [Campaigns]
                  security: [{jwt: [analyst]}]
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/View"}}}}
                    "404": {$ref: "#/components/responses/Missing"}
              /api/survey/v1/audiences:
                get: {operationId: listAudiences, security: [], responses: {"200": {description: ok}}}
              /q/health: {get: {operationId: health, responses: {"200": {description: ok}}}}
              /api/training/v1/stolen: {get: {operationId: stolen, responses: {"200": {description: ok}}}}
            components:
              securitySchemes: {jwt: {type: http, scheme: bearer}}
              responses:
                Missing: {description: gone, content: {application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}}}
              schemas:
                Problem: {type: object, properties: {code: {type: string}, at: {$ref: "#/components/schemas/Instant"}}}
                Instant: {type: string, format: date-time}
                Status: {type: string, enum: [DRAFT, OPEN]}
                View:
                  type: object
                  properties: {status: {$ref: "#/components/schemas/Status"}, one: {$ref: "#/components/schemas/OnlySurvey"}}
                OnlySurvey: {type: integer}
                Envelope: {type: object, properties: {item: {$ref: "#/components/schemas/View"}}}
            """;
    private static final String TRAINING = """
            openapi: 3.1.0
            info: {title: Training, version: "1.2"}
            paths:
              /api/training/v1/claims/{id}:
                get:
                  operationId: get
                  tags: [Claims, training]
                  responses:
                    "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/View"}}}}
            components:
              securitySchemes: {oidc: {type: openIdConnect, openIdConnectUrl: "http://localhost/x"}}
              schemas:
                Instant: {format: date-time, type: string}
                Problem: {properties: {code: {type: string}, at: {$ref: "#/components/schemas/Instant"}}, type: object}
                Status: {type: string, enum: [SUBMITTED, PAID]}
                View:
                  type: object
                  properties: {status: {$ref: "#/components/schemas/Status"}, one: {$ref: "#/components/schemas/OnlySurvey"}}
                OnlySurvey: {type: integer}
                Envelope: {type: object, properties: {item: {$ref: "#/components/schemas/View"}}}
                SurveyStatus: {type: boolean}
            """;

    private static ServiceApi api(String service, String yaml) {
        try {
            return new ServiceApi("/api/" + service + "/", new YAMLMapper().readTree(yaml));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ObjectNode merged() {
        return MergedApi.of(Map.of("survey", api("survey", SURVEY), "training", api("training", TRAINING)));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void unitesThePathsThatCanBeReached() {
        assertThat(names(merged().at("/paths")))
                .containsExactly(
                        "/api/survey/v1/audiences", "/api/survey/v1/campaigns/{id}", "/api/training/v1/claims/{id}");
    }

    @Test
    void keepsOneNameForOneMeaning() {
        // When
        JsonNode schemas = merged().at("/components/schemas");
        // Then the order of keys makes no second meaning
        assertThat(names(schemas)).contains("Problem", "Instant", "OnlySurvey").doesNotContain("SurveyProblem");
    }

    @Test
    void givesEachMeaningItsServiceAndFollowsTheReferences() {
        // When
        JsonNode document = merged();
        JsonNode schemas = document.at("/components/schemas");
        // Then View is the same text twice, but refers to two different things, and Envelope refers to View
        assertThat(names(schemas))
                .contains("TrainingStatus", "SurveyView", "TrainingView", "SurveyEnvelope", "TrainingEnvelope")
                .doesNotContain("Status", "View", "Envelope");
        assertThat(schemas.at("/TrainingView/properties/status/$ref").asText())
                .isEqualTo("#/components/schemas/TrainingStatus");
        assertThat(document.at(
                                "/paths/~1api~1training~1v1~1claims~1{id}/get/responses/200/content/application~1json/schema/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/TrainingView");
    }

    @Test
    void avoidsANameThatIsTaken() {
        // When
        JsonNode schemas = merged().at("/components/schemas");
        // Then training's own SurveyStatus stays what it is
        assertThat(schemas.at("/SurveyStatus/type").asText()).isEqualTo("boolean");
        assertThat(schemas.at("/SurveyStatus_/enum/0").asText()).isEqualTo("DRAFT");
        assertThat(schemas.at("/SurveyView/properties/status/$ref").asText())
                .isEqualTo("#/components/schemas/SurveyStatus_");
    }

    @Test
    void leavesNoReferenceWithoutItsTarget() {
        JsonNode document = merged();
        List<String> references = new ArrayList<>();
        document.findValues("$ref").forEach(reference -> references.add(reference.asText()));
        assertThat(references)
                .hasSizeGreaterThan(8)
                .allSatisfy(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void tagsEveryOperationWithItsServiceFirst() {
        // When
        JsonNode document = merged();
        // Then
        assertThat(document.at("/paths/~1api~1survey~1v1~1campaigns~1{id}/get/tags")
                        .toString())
                .isEqualTo("[\"survey\",\"Campaigns\"]");
        assertThat(document.at("/paths/~1api~1training~1v1~1claims~1{id}/get/tags")
                        .toString())
                .isEqualTo("[\"training\",\"Claims\"]");
        assertThat(document.at("/tags").findValuesAsText("name")).containsExactly("survey", "training", "Campaigns");
    }

    @Test
    void makesOperationIdsUnique() {
        assertThat(merged().findValuesAsText("operationId"))
                .containsExactlyInAnyOrder("listAudiences", "surveyGet", "trainingGet");
    }

    @Test
    void statesOneWayToSignInAndOneServer() {
        // When
        JsonNode document = merged();
        // Then
        assertThat(names(document.at("/components/securitySchemes"))).containsExactly("bearer");
        assertThat(document.at("/security").toString()).isEqualTo("[{\"bearer\":[]}]");
        assertThat(document.at("/paths/~1api~1survey~1v1~1campaigns~1{id}/get/security")
                        .toString())
                .isEqualTo("[{\"bearer\":[\"analyst\"]}]");
        assertThat(document.at("/paths/~1api~1survey~1v1~1audiences/get/security")
                        .toString())
                .isEqualTo("[]");
        // A document without a word about tokens asks for none
        assertThat(document.at("/paths/~1api~1training~1v1~1claims~1{id}/get/security")
                        .toString())
                .isEqualTo("[]");
        assertThat(document.at("/servers").toString()).isEqualTo("[{\"url\":\"/\",\"x-internal\":false}]");
    }

    @Test
    void dependsOnTheContentAndNotOnTheOrder() throws IOException {
        // Given
        Map<String, ServiceApi> oneWay = new LinkedHashMap<>();
        oneWay.put("survey", api("survey", SURVEY));
        oneWay.put("training", api("training", TRAINING));
        Map<String, ServiceApi> otherWay = new LinkedHashMap<>();
        otherWay.put(
                "training",
                new ServiceApi(
                        "/api/training/", sorted(api("training", TRAINING).document())));
        otherWay.put(
                "survey",
                new ServiceApi("/api/survey/", sorted(api("survey", SURVEY).document())));
        // When
        ApiDescription one = new ApiDescription(oneWay);
        ApiDescription other = new ApiDescription(otherWay);
        // Then
        assertThat(one.document()).isEqualTo(other.document());
        assertThat(new ApiDescription(oneWay).json()).isEqualTo(one.json());
        assertThat(new ApiDescription(oneWay).yaml()).isEqualTo(one.yaml());
        assertThat(new YAMLMapper().readTree(one.yaml())).isEqualTo(new ObjectMapper().readTree(one.json()));
    }

    @Test
    void leavesTheServicesOwnDocumentsAlone() {
        // Given
        ServiceApi survey = api("survey", SURVEY);
        // When
        MergedApi.of(Map.of("survey", survey, "training", api("training", TRAINING)));
        // Then
        assertThat(survey.document()).isEqualTo(api("survey", SURVEY).document());
    }

    @Test
    void describesTheOthersWhenOneIsMissing() {
        // When
        ObjectNode alone = MergedApi.of(Map.of("training", api("training", TRAINING)));
        ObjectNode none = MergedApi.of(Map.of());
        // Then
        assertThat(names(alone.at("/components/schemas"))).contains("Status", "View");
        assertThat(names(alone.at("/paths"))).containsExactly("/api/training/v1/claims/{id}");
        assertThat(none.at("/paths").isObject()).isTrue();
    }

    private static JsonNode sorted(JsonNode node) {
        ObjectMapper mapper = new ObjectMapper();
        if (node.isObject()) {
            ObjectNode sorted = mapper.createObjectNode();
            new TreeSet<>(names(node)).descendingSet().forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var array = mapper.createArrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
