package careers.insight.disclosure;

import careers.insight.disclosure.CrossedTable.Refusal;
import careers.insight.disclosure.FinalFacts.Decision;
import careers.insight.disclosure.FinalFacts.Kept;
import careers.insight.disclosure.FinalFacts.Scope;
import careers.insight.disclosure.FinalFacts.TableName;
import careers.insight.disclosure.FinalGate.Measure;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one way out for a comparison of the people of trained schools with others, of a closed campaign. It is a table of two
 * divisions as any other, examined and remembered as {@link FinalGate} says; which schools are trained is fixed when the
 * first one is asked for.
 *
 * <p>What leaves is computed from counts of schools that each carry noise of their own, so all of it, the standard error
 * included, fits every possible set of answers. A standard error of exact counts would not: zero would mean that all
 * schools agree.
 */
public final class LinkageGate {

    /** The smallest number of schools and of people on either side. */
    private static final int SMALLEST_SCHOOLS = 10;

    private static final int SMALLEST_ARM = 30;

    /** The name of the division by training; of an earlier campaign, followed by the one whose opening counts. */
    private static final String TRAINED = "*trained";

    private static final String AT = TRAINED + "@";

    private final DisclosureGate live;
    private final FinalFacts facts;
    private final Noise noise;

    /**
     * A gate in front of a fact store.
     *
     * @param live what is published of single questions
     * @param facts answers and schools, and what was decided before
     * @param noise what is added to counts
     */
    public LinkageGate(DisclosureGate live, FinalFacts facts, Noise noise) {
        this.live = live;
        this.facts = facts;
        this.noise = noise;
    }

    /**
     * The comparison. To be called in a transaction.
     *
     * @param campaign the campaign; a school is trained when a leader of it had completed before this one opened
     * @param measured the campaign whose answers are compared, the same one or an earlier one
     * @param hits the answers that are counted
     * @return empty while either campaign is open, or not all of its answers are here
     */
    public Optional<LinkedArms> arms(
            UUID campaign, UUID measured, String audience, Measure measure, List<String> hits) {
        var name = measure.concept() + "=" + String.join(",", hits);
        var arms = campaign.equals(measured) ? TRAINED : AT + campaign;
        var table = new TableName(measured, audience, arms, name);
        return facts.decided(table)
                // Always the later campaign first, so that two who compare the same ones do not wait for each other.
                .or(() -> Stream.of(campaign, measured)
                                .distinct()
                                .allMatch(each -> facts.lock(each, audience).isPresent())
                        ? Optional.of(decide(campaign, table, measure, hits))
                        : Optional.empty())
                .map(LinkedArms::of);
    }

    /** The comparison of a name; empty where nothing of the kind was decided under it. */
    public Optional<Asked> asked(String name) {
        return facts.named(name).filter(LinkageGate::isOfSchools).map(Asked::of);
    }

    /** Whether a table compares schools: no concept has an asterisk. */
    static boolean isOfSchools(TableName table) {
        return table.first().startsWith(TRAINED);
    }

    /**
     * What a comparison was asked for with, as at {@link #arms}.
     *
     * @param concept what is measured
     */
    public record Asked(UUID campaign, UUID measured, String audience, String concept, List<String> hits) {

        /** Copies the list. */
        public Asked {
            hits = List.copyOf(hits);
        }

        private static Asked of(TableName table) {
            var campaign = table.first().startsWith(AT)
                    ? UUID.fromString(table.first().substring(AT.length()))
                    : table.campaign();
            var name = table.second();
            var end = name.indexOf('=');
            return new Asked(
                    campaign,
                    table.campaign(),
                    table.audience(),
                    name.substring(0, end),
                    List.of(name.substring(end + 1).split(",", -1)));
        }
    }

    private Kept decide(UUID campaign, TableName table, Measure measure, List<String> hits) {
        return facts.decided(table).orElseGet(() -> {
            var trained = facts.trained(campaign, table.audience());
            var scope = facts.lock(table.campaign(), table.audience()).orElseThrow();
            return facts.decide(table, judge(scope, table, trained, measure, hits));
        });
    }

    private Decision judge(
            Scope scope, TableName table, Map<String, Boolean> trained, Measure measure, List<String> hits) {
        var refusal = FinalGate.refusal(scope);
        if (refusal.isPresent()) {
            return FinalGate.withheld(scope, refusal.get());
        }
        var divisions = new Divisions(scope, live, facts);
        var schools = facts.schools(scope);
        var arms = divisions.bySchool(
                table.first(),
                LinkedArms.ARMS,
                schools.stream().map(school -> LinkedArms.arm(school, trained)).toList());
        if (isTooSmall(schools, trained)) {
            return FinalGate.withheld(scope, Refusal.ARM_TOO_SMALL);
        }
        var answers = divisions.byHits(table.second(), measure, hits);
        if (answers.parts().isEmpty()) {
            return FinalGate.withheld(scope, Refusal.BASE_BELOW_MINIMUM);
        }
        return new Examination(scope, divisions)
                .of(arms, answers)
                .map(reason -> FinalGate.withheld(scope, reason))
                .orElseGet(() -> give(divisions, scope, arms, answers, schools));
    }

    /** How many schools somebody answered from says nothing about an answer. */
    private static boolean isTooSmall(List<String> schools, Map<String, Boolean> trained) {
        return LinkedArms.ARMS.stream()
                .anyMatch(arm -> schools.stream()
                                .filter(school -> arm.equals(LinkedArms.arm(school, trained)))
                                .distinct()
                                .count()
                        < SMALLEST_SCHOOLS);
    }

    private Decision give(Divisions divisions, Scope scope, Division arms, Division answers, List<String> schools) {
        var rows = new ArrayList<Category>();
        var counts = new ArrayList<List<Integer>>();
        for (var arm : arms.parts().subList(0, LinkedArms.ARMS.size())) {
            bySchool(arm.people(), schools).forEach((school, people) -> {
                rows.add(new Category(List.of(arm.category().codes().getFirst(), school), false));
                counts.add(answers.parts().stream()
                        .map(part -> both(people, part.people()) + noise(scope, arms, answers, school, part.category()))
                        .toList());
            });
        }
        var decision = new Decision(
                null,
                scope.policy().version(),
                Noise.variance(1, scope.policy().noise()).doubleValue(),
                rows,
                answers.categories(),
                counts);
        if (LinkedArms.smallestPeople(decision) < SMALLEST_ARM) {
            return FinalGate.withheld(scope, Refusal.ARM_TOO_SMALL);
        }
        divisions.give(arms);
        divisions.give(answers);
        return decision;
    }

    private static Map<String, BitSet> bySchool(BitSet people, List<String> schools) {
        var sets = new TreeMap<String, BitSet>();
        people.stream()
                .forEach(person -> sets.computeIfAbsent(schools.get(person), school -> new BitSet())
                        .set(person));
        return sets;
    }

    private static int both(BitSet one, BitSet other) {
        var both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    private int noise(Scope scope, Division arms, Division answers, String school, Category part) {
        return noise.once(
                scope.policy().noise(),
                "linkage",
                scope.campaign().toString(),
                scope.audience(),
                scope.digest(),
                arms.name(),
                answers.name(),
                school,
                part.key());
    }
}
