package careers.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import careers.gateway.contract.Described;
import careers.gateway.problem.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocsPageTest {
    private static final String API = """
            openapi: 3.1.0
            info: {title: Survey, version: "7", description: Questions <and> answers}
            security: [{jwt: []}]
            paths:
              /api/survey/v1/campaigns:
                parameters: [{$ref: "#/components/parameters/Limit"}]
                get: {summary: List campaigns, responses: {"200": {description: Page of campaigns}}}
                post:
                  summary: Open a campaign
                  description: Needs a <b>published</b> instrument.
                  parameters: [{name: Idempotency-Key, in: header, required: true, description: Once only, schema: {type: string, maxLength: 128}}]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/OpenCampaign"}
                        examples: {spring: {summary: Spring wave, value: {name: {en: Spring, cy: Gwanwyn}}}}
                  responses:
                    "201": {description: Opened, headers: {Location: {description: Where it is, schema: {type: string}}}}
                    "409": {$ref: "#/components/responses/Conflict"}
              /api/survey/v1/campaigns/{id}:
                get: {security: [], responses: {"200": {description: One}}}
                delete: {security: [{bearer: [auditor, analyst]}], responses: {"204": {description: Gone}}}
            components:
              parameters:
                Limit: {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 200, default: 50}}
              responses:
                Conflict: {description: Not in this state}
              schemas:
                OpenCampaign:
                  type: object
                  required: [name]
                  properties:
                    name: {type: object, required: [en, cy], properties: {en: {type: string}, cy: {type: string}}}
                    audience: {type: string, enum: [LEARNER, PARENT_CARER]}
                    waves: {type: array, items: {type: object, properties: {opensAt: {type: string, format: date-time}}}}
                    note: {type: [string, "null"], pattern: "^<x>$"}
                    other: {anyOf: [{$ref: "#/components/schemas/OpenCampaign"}, {type: "null"}]}
            """;

    private final DocsPage page = new DocsPage(Described.by("survey", API));

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsEveryOperation(Language language) {
        // When
        String html = page.html(language);
        // Then
        for (String operation : List.of(
                "GET</span> /api/survey/v1/campaigns<",
                "POST</span> /api/survey/v1/campaigns<",
                "GET</span> /api/survey/v1/campaigns/{id}<",
                "DELETE</span> /api/survey/v1/campaigns/{id}<")) {
            assertThat(html).contains("<span class=\"method\">" + operation);
        }
        assertThat(html).contains("List campaigns", "Open a campaign", "Not in this state", "Location", "Where it is");
    }

    @Test
    void showsParametersSchemasAndExamples() {
        // When
        String html = page.html(Language.EN);
        // Then
        assertThat(html)
                .contains("<code>limit</code>", "minimum 1, maximum 200, default 50")
                .contains("Idempotency-Key", "maxLength 128", "Once only")
                .contains("<code>name.cy</code>", "<code>waves[].opensAt</code>", "format date-time")
                .contains("LEARNER | PARENT_CARER", "string | null", "OpenCampaign | null")
                .contains("Spring wave", "&quot;Gwanwyn&quot;");
    }

    @Test
    void saysWhichOperationsNeedNoToken() {
        assertThat(page.html(Language.EN)).containsOnlyOnce("No access token needed");
        assertThat(page.html(Language.CY)).containsOnlyOnce("Nid oes angen tocyn mynediad");
    }

    @Test
    void saysWhichRolesAnOperationTakes() {
        assertThat(page.html(Language.EN)).contains("Any of the roles: <code>auditor</code>, <code>analyst</code>");
        assertThat(page.html(Language.CY)).contains("Unrhyw un o&#39;r rolau: <code>auditor</code>");
    }

    @Test
    void showsTextAsTextAndNeverAsMarkup() {
        assertThat(page.html(Language.EN))
                .contains(
                        "Needs a &lt;b&gt;published&lt;/b&gt; instrument.",
                        "Questions &lt;and&gt; answers",
                        "^&lt;x&gt;$")
                .doesNotContain("<b>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasAPlaceForEveryLinkAndEveryPlaceOnce(Language language) {
        // When
        String html = page.html(language);
        List<String> ids = all(html, " id=\"([^\"]+)\"");
        // Then
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all(html, "href=\"#([^\"]+)\""));
        assertThat(ids).containsAll(all(html, "aria-labelledby=\"([^\"]+)\""));
        assertThat(all(html, "<h1>(.*?)</h1>")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void closesEveryElementItOpens(Language language) {
        // Given
        Set<String> without = Set.of("meta", "link");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = Pattern.compile("<(/?)([a-z0-9]+)[^>]*>").matcher(page.html(language));
        // When
        while (tag.find()) {
            if (!tag.group(1).isEmpty()) {
                assertThat(open.pop()).isEqualTo(tag.group(2));
            } else if (!without.contains(tag.group(2))) {
                open.push(tag.group(2));
            }
        }
        // Then
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void needsNothingFromElsewhere(Language language) {
        assertThat(page.html(language)).doesNotContain("<script", "<img", "http:", "https:", "style=\"", "@import");
        assertThat(page.style()).doesNotContain("http", "@import", "url(");
    }

    @Test
    void hasTheSameWordsInBothLanguages() {
        // When
        Map<String, String> english = Labels.of(Language.EN);
        Map<String, String> welsh = Labels.of(Language.CY);
        // Then
        assertThat(welsh.keySet()).isEqualTo(english.keySet());
        Set<String> untranslated = new HashSet<>();
        english.forEach((key, text) -> {
            if (text.equals(welsh.get(key))) {
                untranslated.add(key);
            }
        });
        assertThat(untranslated).isEmpty();
    }

    @Test
    void showsAnEmptyDescriptionAsSuch() {
        assertThat(new DocsPage(Described.byNobody()).html(Language.EN))
                .contains("No service has published a description yet.");
    }

    private static List<String> all(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
