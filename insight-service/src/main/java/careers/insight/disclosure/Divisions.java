package careers.insight.disclosure;

import careers.insight.disclosure.FinalFacts.Given;
import careers.insight.disclosure.FinalFacts.Scope;
import careers.insight.disclosure.FinalGate.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the people of one scope are divided: by tables given before, or anew. */
final class Divisions {

    private final Scope scope;
    private final DisclosureGate live;
    private final FinalFacts facts;
    private final Map<String, Division> given = new LinkedHashMap<>();
    private final Map<String, Set<String>> with = new LinkedHashMap<>();

    Divisions(Scope scope, DisclosureGate live, FinalFacts facts) {
        this.scope = scope;
        this.live = live;
        this.facts = facts;
        facts.given(scope).forEach((name, known) -> {
            given.put(name, read(name, known));
            with.put(name, known.with());
        });
    }

    private static Division read(String name, Given known) {
        var parts = new ArrayList<Division.Part>();
        known.parts().forEach(part -> parts.add(new Division.Part(part.category(), BitSet.valueOf(part.people()))));
        return new Division(name, parts);
    }

    /**
     * The divisions of tables given before that a further table is held against, for one of its two divisions.
     *
     * <p>All of them where the division is new. Where it was given before, those that stand in a table with the other one:
     * only then do two divisions tell of the same question.
     */
    List<Division> besides(Division one, Division other) {
        return given.values().stream()
                .filter(earlier ->
                        !earlier.name().equals(one.name()) && !earlier.name().equals(other.name()))
                .filter(earlier -> !given.containsKey(one.name())
                        || with.get(earlier.name()).contains(other.name()))
                .toList();
    }

    /** By an answer. As it was given before: who has changed an answer since is where the earlier tables have them. */
    Division byAnswer(Measure measure) {
        var known = given.get(measure.concept());
        if (known != null) {
            return known;
        }
        var published = published(measure);
        return Division.of(
                measure.concept(),
                merging(published).of(published.counts(), published.people() - published.answered()),
                facts.answers(scope, measure.concept()));
    }

    /** By whether an answer is one of some; without parts when by published counts too few are on one of the sides. */
    Division byHits(String name, Measure measure, List<String> hits) {
        var known = given.get(name);
        if (known != null) {
            return known;
        }
        var published = published(measure);
        int hit = hits.stream().mapToInt(published.counts()::get).sum();
        if (merging(published).of(Map.of(name, hit), published.people() - hit).size() < 2) {
            return new Division(name, List.of());
        }
        var others =
                measure.codes().stream().filter(code -> !hits.contains(code)).toList();
        return Division.of(
                name,
                List.of(new Category(hits, false), new Category(others, true)),
                facts.answers(scope, measure.concept()));
    }

    /** By what is known of each person's school; who has no school that is named is in a part of their own. */
    Division bySchool(String name, List<String> names, List<String> nameOfEach) {
        var categories = new ArrayList<Category>();
        names.forEach(each -> categories.add(new Category(List.of(each), false)));
        categories.add(new Category(List.of(), true));
        return given.getOrDefault(name, Division.of(name, categories, nameOfEach));
    }

    /** Remembers a division of a table that is given. */
    void give(Division division) {
        facts.give(
                scope,
                division.name(),
                division.parts().stream()
                        .map(part ->
                                new Given.Part(part.category(), part.people().toByteArray()))
                        .toList());
    }

    private Published published(Measure measure) {
        var table = live.tables(scope.campaign(), List.of(scope.audience()), measure.concept())
                .getFirst();
        var counts = new LinkedHashMap<String, Integer>();
        measure.codes().forEach(code -> counts.put(code, table.count(code)));
        return new Published(counts, table.people(), table.noiseVariance().doubleValue());
    }

    private Merging merging(Published published) {
        return new Merging(scope.policy().minimum(), published.variance(), SmallestCut.MOST_PARTS);
    }

    /**
     * What live figures tell of a question.
     *
     * @param counts by code
     * @param people all released
     * @param variance of the noise in each count
     */
    private record Published(Map<String, Integer> counts, int people, double variance) {

        int answered() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
