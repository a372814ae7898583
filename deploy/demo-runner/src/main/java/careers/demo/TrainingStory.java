package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** From providers and courses to completed training. */
final class TrainingStory {

    private static final String TRAINING = "/api/training/v1/";
    private static final int SEATS = 10;
    private static final Map<String, Actor> SYSTEMS =
            Map.of("10900001", Actor.PROVIDER_1, "10900002", Actor.PROVIDER_2);

    private final Story story;
    private final ApiClient api;

    TrainingStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** A cohort, the level of its course and who speaks for its provider. */
    private record Cohort(String id, String level, Actor provider) {}

    /** Enrols one leader of each school and takes them to completion; returns their places. */
    List<Place> train(List<School> schools, School welsh) {
        story.console().chapter("Careers leaders are trained");
        var cohorts = cohorts();
        var places = new ArrayList<Place>();
        for (int i = 0; i < schools.size(); i++) {
            places.add(enrol(schools.get(i), cohorts.get(i % cohorts.size()), i));
        }
        story.say("%d careers leaders registered, appointed and enrolled by their schools: REQUESTED", places.size());
        refuseWelsh(welsh, cohorts.getFirst());
        refuseOtherProvider(places.getFirst());
        requireEndorsement(places.getFirst());
        places.forEach(place -> move(Actor.SELMA, place, "endorsement", null, "REQUESTED"));
        story.say("%s endorses each of them for the school.", Actor.SELMA.title());
        places.forEach(place -> move(place.provider(), place, "confirmation", null, "CONFIRMED"));
        story.say("%d places confirmed by the providers", places.size());
        return places;
    }

    void complete(List<Place> places) {
        places.forEach(place -> move(place.provider(), place, "completion", completion(place), "COMPLETED"));
        story.say(
                "%d declared completed by the providers, with the awarding body's result at level 6 and 7",
                places.size());
    }

    private Map<String, Object> completion(Place place) {
        var yesterday = story.today().minusDays(1).toString();
        if (place.level().equals("NON_ACCREDITED")) {
            return Map.of("completedOn", yesterday);
        }
        var reference = "DEMO-"
                + place.enrolment().substring(place.enrolment().length() - 12).toUpperCase(Locale.ROOT);
        return Map.of(
                "completedOn",
                yesterday,
                "awardingBodyResult",
                Map.of("reference", reference, "level", place.level(), "awardedOn", yesterday));
    }

    private void requireEndorsement(Place place) {
        var refused = api.post(place.provider(), TRAINING + "enrolments/" + place.enrolment() + "/confirmation", null)
                .expectProblem(409, "ENDORSEMENT_REQUIRED");
        story.say("The provider confirms before a senior leader has endorsed: 409 %s", refused.text("code"));
    }

    /** One cohort of each course of those providers who have a system of their own here. */
    private List<Cohort> cohorts() {
        var providers = new ProviderStory(story);
        var ids = providers.register();
        var cohorts = new ArrayList<Cohort>();
        for (var provider : DemoData.providers()) {
            var ukprn = provider.path("ukprn").asText();
            if (SYSTEMS.containsKey(ukprn)) {
                provider.path("courses")
                        .forEach(course -> cohorts.add(
                                cohort(course, providers.offer(ids.get(ukprn), course), SYSTEMS.get(ukprn))));
            }
        }
        return cohorts;
    }

    private Cohort cohort(JsonNode course, String offering, Actor provider) {
        var title = course.path("title").asText();
        var cohort = api.post(
                        Actor.PRIYA,
                        TRAINING + "cohorts",
                        Map.of(
                                "offeringId",
                                offering,
                                "name",
                                title + ", " + story.run(),
                                "capacity",
                                SEATS,
                                "startsOn",
                                story.today().minusDays(40).toString(),
                                "endsOn",
                                story.today().plusDays(40).toString()))
                .expect(201);
        story.say("Cohort \"%s\": %d places in %s", title, SEATS, academicYear(story.today()));
        return new Cohort(cohort.text("cohortId"), course.path("level").asText(), provider);
    }

    /** Academic years begin on 1 September. */
    static String academicYear(LocalDate day) {
        int begin = day.getMonthValue() >= Month.SEPTEMBER.getValue() ? day.getYear() : day.getYear() - 1;
        return "%d/%02d".formatted(begin, (begin + 1) % 100);
    }

    private Place enrol(School school, Cohort cohort, int number) {
        var leader = leader(school, number);
        var enrolment = api.post(
                        Actor.SCHOOLS,
                        TRAINING + "enrolments",
                        Map.of("cohortId", cohort.id(), "leaderId", leader, "establishment", school.reference()))
                .expect(201);
        return new Place(enrolment.text("enrolmentId"), school, cohort.level(), cohort.provider());
    }

    private String leader(School school, int number) {
        var leader = api.post(
                        Actor.PRIYA,
                        TRAINING + "careers-leaders",
                        Map.of(
                                "name", "Demonstration Leader " + (number + 1),
                                "workEmail", "leader-" + (number + 1) + "-" + story.run() + "@example.org"))
                .expect(201);
        api.post(
                        Actor.PRIYA,
                        TRAINING + "careers-leaders/" + leader.text("leaderId") + "/appointments",
                        Map.of(
                                "establishment", school.reference(),
                                "from", story.today().minusYears(1).toString()))
                .expect(201);
        return leader.text("leaderId");
    }

    private void refuseWelsh(School welsh, Cohort cohort) {
        var leader = leader(welsh, RegisterStory.CLAIMANTS);
        var refused = api.post(
                        Actor.WELSH_SCHOOLS,
                        TRAINING + "enrolments",
                        Map.of("cohortId", cohort.id(), "leaderId", leader, "establishment", welsh.reference()))
                .expectProblem(422, "NATION_NOT_FUNDED");
        story.say("%s (%s) asks for a place: 422 %s", welsh.name(), welsh.reference(), refused.text("code"));
        story.say("  %s", refused.text("title"));
    }

    private void refuseOtherProvider(Place place) {
        var other = place.provider() == Actor.PROVIDER_1 ? Actor.PROVIDER_2 : Actor.PROVIDER_1;
        var refused = api.post(other, TRAINING + "enrolments/" + place.enrolment() + "/confirmation", null)
                .expect(404);
        story.say("Another provider tries to confirm a place that is not its own: 404 %s", refused.text("code"));
    }

    private void move(Actor actor, Place place, String step, Object body, String state) {
        var moved = api.post(actor, TRAINING + "enrolments/" + place.enrolment() + "/" + step, body)
                .expect(200);
        if (!moved.text("state").equals(state)) {
            throw new DemoFailure("Unexpected: an enrolment is " + moved.text("state") + " and not " + state + ".");
        }
    }
}
