package careers.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The fourteen providers are the choice that the fund wanted: near and far, taught in every way, at every level. */
class ProviderDataTest {

    private final List<JsonNode> providers = DemoData.providers();

    @Test
    void holdsFourteenFictionalProviders() {
        assertThat(texts(providers.stream(), "ukprn")).hasSize(14).doesNotHaveDuplicates();
        assertThat(texts(providers.stream(), "name")).allMatch(name -> name.endsWith("(fictional)"));
    }

    @Test
    void offersEveryLevelAndEveryWayOfTeachingNearAndFar() {
        assertThat(texts(providers.stream(), "coverage")).contains("NATIONAL", "LOCAL");
        assertThat(texts(courses(), "level")).contains("NON_ACCREDITED", "LEVEL_6", "LEVEL_7");
        assertThat(texts(courses(), "deliveryMode"))
                .contains("FACE_TO_FACE", "ONLINE_LIVE", "ONLINE_SELF_PACED", "BLENDED");
        assertThat(courses())
                .allMatch(
                        course -> course.path("level").asText().equals("NON_ACCREDITED") != course.has("awardingBody"));
    }

    @Test
    void servesOnlyAuthoritiesOfTheFictionalRegister() {
        var register = new String(DemoData.register(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(providers.stream()
                        .flatMap(provider ->
                                StreamSupport.stream(provider.path("areas").spliterator(), false))
                        .map(JsonNode::asText))
                .isNotEmpty()
                .allMatch(register::contains);
    }

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(Stream.concat(
                        providers.stream().map(provider -> provider.path("about")),
                        courses().map(course -> course.path("description"))))
                .allMatch(text -> !text.path("en").asText().isBlank()
                        && !text.path("cy").asText().isBlank()
                        && !text.path("en").asText().equals(text.path("cy").asText()));
    }

    private Stream<JsonNode> courses() {
        return providers.stream()
                .flatMap(provider ->
                        StreamSupport.stream(provider.path("courses").spliterator(), false));
    }

    private static List<String> texts(Stream<JsonNode> nodes, String member) {
        return nodes.map(node -> node.path(member).asText()).toList();
    }
}
