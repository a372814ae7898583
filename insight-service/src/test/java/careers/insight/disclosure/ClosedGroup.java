package careers.insight.disclosure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** A closed group in memory: who answered what, and what the gate has been told to remember. */
final class ClosedGroup implements FinalFacts, ReleasedSums {

    static final UUID CAMPAIGN = new UUID(9, 9);
    static final String AUDIENCE = "LEARNER";

    private final Policy policy;
    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<TableName, Decision> decisions = new HashMap<>();
    private final Map<String, List<Given.Part>> given = new LinkedHashMap<>();
    private List<String> schools = List.of();
    private Map<String, Boolean> trained = Map.of();
    boolean isFinal = true;
    boolean isBroken;
    String digest = "d";

    ClosedGroup(Policy policy) {
        this.policy = policy;
    }

    /** One answer of each person; null for none. */
    ClosedGroup asked(String concept, List<String> codes) {
        answers.put(concept, codes);
        return this;
    }

    /** The school of each person and which of them are trained. */
    ClosedGroup at(List<String> schoolOfEach, Map<String, Boolean> trainedSchools) {
        schools = schoolOfEach;
        trained = trainedSchools;
        return this;
    }

    LinkedArms arms(String concept, String... hits) {
        return linkage()
                .arms(CAMPAIGN, CAMPAIGN, AUDIENCE, measure(concept), List.of(hits))
                .orElseThrow();
    }

    LinkageGate linkage() {
        return new LinkageGate(new DisclosureGate(this, noise(), new ConcurrentHashMap<>()), this, noise());
    }

    private static Noise noise() {
        return new Noise("a key for tests".getBytes(StandardCharsets.UTF_8));
    }

    String answer(String concept, int person) {
        return answers.get(concept).get(person);
    }

    List<String> concepts() {
        return List.copyOf(answers.keySet());
    }

    int people() {
        return answers.values().iterator().next().size();
    }

    FinalGate gate() {
        return new FinalGate(new DisclosureGate(this, noise(), new ConcurrentHashMap<>()), this, noise());
    }

    CrossedTable crossing(String rows, String columns) {
        return gate().crossing(CAMPAIGN, AUDIENCE, measure(rows), measure(columns))
                .orElseThrow();
    }

    FinalGate.Measure measure(String concept) {
        return new FinalGate.Measure(concept, codes(concept));
    }

    private List<String> codes(String concept) {
        return answers.get(concept).stream()
                .filter(code -> code != null)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public Policy policyInForce() {
        return policy;
    }

    @Override
    public Map<String, ReleasedSum> of(UUID campaign, String concept, Map<String, String> drawn) {
        var counts = new HashMap<String, Integer>();
        answers.get(concept).stream().filter(code -> code != null).forEach(code -> counts.merge(code, 1, Integer::sum));
        return Map.of(AUDIENCE, new ReleasedSum("1", policy, people() / 10, people(), true, counts));
    }

    @Override
    public Optional<Kept> decided(TableName table) {
        return Optional.ofNullable(decisions.get(table))
                .map(decision -> new Kept(decision, new Lineage(table.toString(), table.campaign(), 0, null)));
    }

    @Override
    public Optional<TableName> named(String name) {
        return decisions.keySet().stream()
                .filter(table -> table.toString().equals(name))
                .findFirst();
    }

    @Override
    public Optional<Scope> lock(UUID campaign, String audience) {
        var blocks = new int[people()];
        for (int person = 0; person < blocks.length; person++) {
            blocks[person] = Math.min(person / 10, Math.max(0, people() / 10 - 1));
        }
        return isFinal
                ? Optional.of(new Scope(campaign, audience, policy, digest, blocks, isBroken))
                : Optional.empty();
    }

    @Override
    public List<String> answers(Scope scope, String concept) {
        return new ArrayList<>(answers.get(concept));
    }

    @Override
    public List<String> schools(Scope scope) {
        return schools;
    }

    @Override
    public Map<String, Boolean> trained(UUID campaign, String audience) {
        return trained;
    }

    @Override
    public Map<String, Given> given(Scope scope) {
        var known = new LinkedHashMap<String, Given>();
        given.forEach((name, parts) -> known.put(
                name,
                new Given(
                        parts,
                        decisions.entrySet().stream()
                                .filter(table -> table.getValue().reason() == null)
                                .map(table -> Set.of(
                                        table.getKey().first(), table.getKey().second()))
                                .filter(table -> table.contains(name))
                                .flatMap(Set::stream)
                                .collect(Collectors.toSet()))));
        return known;
    }

    @Override
    public void give(Scope scope, String division, List<Given.Part> parts) {
        given.putIfAbsent(division, parts);
    }

    @Override
    public Kept decide(TableName table, Decision decision) {
        if (decisions.put(table, decision) != null) {
            throw new IllegalStateException("Decided twice");
        }
        return decided(table).orElseThrow();
    }
}
