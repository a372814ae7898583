package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The fourteen fictional providers and what they offer this year. */
final class ProviderStory {

    private static final String TRAINING = "/api/training/v1/";

    private final Story story;
    private final ApiClient api;

    ProviderStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** Registers those that are not registered yet, with their courses; returns the ids of all by UKPRN. */
    Map<String, String> register() {
        var ids = new HashMap<String, String>();
        api.list(Actor.PRIYA, TRAINING + "providers")
                .forEach(known -> ids.put(
                        known.path("ukprn").asText(), known.path("providerId").asText()));
        List<JsonNode> providers = DemoData.providers();
        providers.stream()
                .filter(provider -> !ids.containsKey(provider.path("ukprn").asText()))
                .forEach(provider -> ids.put(provider.path("ukprn").asText(), register(provider)));
        story.say(
                "%d training providers, %d of them local; %d courses: %d at level 7, %d at level 6, %d not accredited",
                providers.size(),
                providers.stream()
                        .filter(provider -> provider.path("coverage").asText().equals("LOCAL"))
                        .count(),
                courses(providers, ""),
                courses(providers, "LEVEL_7"),
                courses(providers, "LEVEL_6"),
                courses(providers, "NON_ACCREDITED"));
        return ids;
    }

    /** A course of this level or, for an empty one, of any. */
    private static long courses(List<JsonNode> providers, String level) {
        return providers.stream()
                .flatMap(provider ->
                        StreamSupport.stream(provider.path("courses").spliterator(), false))
                .filter(course ->
                        level.isEmpty() || course.path("level").asText().equals(level))
                .count();
    }

    private String register(JsonNode provider) {
        var request = without(provider, "courses");
        var id = api.post(Actor.PRIYA, TRAINING + "providers", request)
                .expect(201)
                .text("providerId");
        provider.path("courses").forEach(course -> offer(id, course));
        return id;
    }

    /** Defines the course and offers it this year; returns the offering's id. */
    String offer(String provider, JsonNode course) {
        var defined = api.post(Actor.PRIYA, TRAINING + "courses", without(course, "fundedPlaces"))
                .expect(201);
        return api.post(
                        Actor.PRIYA,
                        TRAINING + "offerings",
                        Map.of(
                                "providerId", provider,
                                "courseId", defined.text("courseId"),
                                "academicYear", TrainingStory.academicYear(story.today()),
                                "fundedPlaces", course.path("fundedPlaces").asInt()))
                .expect(201)
                .text("offeringId");
    }

    private static ObjectNode without(JsonNode whole, String member) {
        ObjectNode rest = whole.deepCopy();
        rest.remove(member);
        return rest;
    }
}
