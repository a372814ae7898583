package careers.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Registers of schools go in, and the schools of this run are chosen among them. */
final class RegisterStory {

    static final int CLAIMANTS = 25;

    private static final String ESTABLISHMENTS = "/api/training/v1/establishments";
    private static final Set<String> COVERED_PHASES = Set.of("Secondary", "All-through", "16 plus");
    private static final Set<String> DEAD = Set.of("DRAFT", "INELIGIBLE", "REJECTED", "WITHDRAWN");
    private static final int BURSARIES_PER_SCHOOL = 2;

    private final Story story;
    private final ApiClient api;

    RegisterStory(Story story) {
        this.story = story;
        this.api = story.api();
    }

    /** The fictional register, always: its Welsh schools take part in every run. */
    void importFictional() {
        story.console().chapter("The register of schools");
        importFile("the fictional register", DemoData.register());
    }

    void importReal(Path file) {
        try {
            importFile(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new DemoFailure("The register cannot be read: " + file);
        }
    }

    private void importFile(String name, byte[] file) {
        long start = System.nanoTime();
        var accepted = api.postCsv(Actor.PRIYA, "/api/training/v1/establishment-imports", file)
                .expect(202);
        story.say(
                "%s: %,d rows accepted, worked on in the background …",
                name, accepted.body().path("rows").asLong());
        var done = api.finished(Actor.PRIYA, accepted).body();
        if (!done.path("state").asText().equals("DONE")) {
            throw new DemoFailure("The register was not taken over: " + done.path("refusal"));
        }
        story.say(
                "%s: layout %s, %,d added, %,d changed, %,d unchanged, %,d rejected; %,d kB in %.1f s",
                name,
                done.path("layout").asText(),
                done.path("added").asLong(),
                done.path("changed").asLong(),
                done.path("unchanged").asLong(),
                done.path("rejected").asLong(),
                file.length / 1024,
                (System.nanoTime() - start) / 1_000_000_000.0);
        done.path("problems")
                .forEach(problem -> story.say(
                        "  row %d, %s: %s",
                        problem.path("row").asLong(),
                        problem.path("column").asText(),
                        problem.path("code").asText()));
    }

    /** Schools of the fictional register in England that may claim, those with most bursaries left first. */
    List<School> fictionalClaimants() {
        var found = DemoData.references().stream()
                .filter(reference -> reference.startsWith("EN-"))
                .map(reference -> api.get(Actor.PRIYA, ESTABLISHMENTS + "/" + reference)
                        .expect(200)
                        .body())
                .filter(RegisterStory::mayBeOpen)
                .filter(RegisterStory::isCovered)
                .map(RegisterStory::school)
                .toList();
        return claimants(found);
    }

    /** The first schools with secondary pupils of the real register that may claim. */
    List<School> realClaimants() {
        var fictional = Set.copyOf(DemoData.references());
        var found = new ArrayList<School>();
        var used = bursariesBySchool();
        var cursor = "";
        while (found.size() < CLAIMANTS) {
            var page =
                    api.get(Actor.PRIYA, ESTABLISHMENTS + "?limit=200" + cursor).expect(200);
            for (var row : page.body().path("items")) {
                var school = school(row);
                boolean takesPart = isCovered(row)
                        && mayBeOpen(row)
                        && !school.isWelsh()
                        && !fictional.contains(school.reference());
                if (takesPart && used.getOrDefault(school.reference(), 0) < BURSARIES_PER_SCHOOL) {
                    found.add(school);
                }
            }
            if (!page.body().path("next").isTextual()) {
                break;
            }
            cursor = "&cursor=" + page.body().path("next").asText();
        }
        return enough(found);
    }

    List<School> welshSchools() {
        return DemoData.references().stream()
                .filter(reference -> reference.startsWith("CY-"))
                .map(reference -> api.get(Actor.PRIYA, ESTABLISHMENTS + "/" + reference)
                        .expect(200)
                        .body())
                .map(RegisterStory::school)
                .toList();
    }

    private List<School> claimants(List<School> schools) {
        var used = bursariesBySchool();
        var left = new ArrayList<School>();
        for (int round = 0; round < BURSARIES_PER_SCHOOL; round++) {
            for (var school : schools) {
                if (used.getOrDefault(school.reference(), 0) == round) {
                    left.add(school);
                }
            }
        }
        return enough(left);
    }

    private static List<School> enough(List<School> schools) {
        if (schools.size() < CLAIMANTS) {
            throw new DemoFailure("Only " + schools.size() + " schools that may claim have a bursary left, and "
                    + CLAIMANTS + " are needed. If earlier runs have used the others, start anew: deploy/up --fresh");
        }
        return List.copyOf(schools.subList(0, CLAIMANTS));
    }

    private Map<String, Integer> bursariesBySchool() {
        var used = new HashMap<String, Integer>();
        for (var claim : api.list(Actor.PRIYA, "/api/training/v1/bursary-claims")) {
            if (!DEAD.contains(claim.path("state").asText())) {
                used.merge(claim.path("establishment").asText(), 1, Integer::sum);
            }
        }
        return used;
    }

    private static boolean isCovered(JsonNode school) {
        return COVERED_PHASES.contains(school.path("phase").asText());
    }

    /** A school census lists schools without saying that they are open. */
    private static boolean mayBeOpen(JsonNode school) {
        return Set.of("OPEN", "UNKNOWN").contains(school.path("status").asText());
    }

    private static School school(JsonNode school) {
        return new School(
                school.path("establishment").asText(), school.path("name").asText());
    }
}
