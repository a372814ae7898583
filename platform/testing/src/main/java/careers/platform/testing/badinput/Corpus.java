package careers.platform.testing.badinput;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The corpus against every operation, sampled: each operation meets every category, and each attack of a category meets
 * some operation. Of the attacks that a category has for an operation a few are taken, evenly spread, and the next
 * operation begins one further.
 */
public final class Corpus {

    private final Operations operations;
    private final Map<String, Function<Operation, Stream<Attack>>> categories = new LinkedHashMap<>();

    public Corpus(Operations operations, ValidRequests requests) {
        this.operations = operations;
        Set<String> seen = new HashSet<>();
        categories.put("JSON form", json(o -> JsonForms.of(requests.valid(o))));
        categories.put(
                "types",
                json(o -> TypeSwaps.of(requests.valid(o), requests.json(o), operations, o.schema())
                        // What the document lists may be a rule of the service's own.
                        .map(attack -> attack.or(422))));
        categories.put("texts", json(o -> OddTexts.of(requests.valid(o), requests.json(o))));
        categories.put(
                "mass assignment",
                json(o -> requests.json(o).isObject()
                        ? MassAssignment.of(requests.valid(o), requests.json(o))
                        : Stream.of()));
        categories.put("media types", o -> o.mediaType() == null ? Stream.of() : MediaTypes.refused(requests.valid(o)));
        categories.put(
                "strange media types",
                o -> o.mediaType() == null ? Stream.of() : MediaTypes.strange(requests.valid(o)));
        categories.put("ids in paths", o -> Paths.of(o, requests, seen));
        categories.put("queries", o -> Queries.of(o, requests.valid(o)).map(Attack::orElseWrong));
        categories.put("headers", guarded(o -> Headers.refused(o, requests.valid(o))));
        categories.put("spoofed headers", guarded(o -> Headers.spoofed(requests.valid(o))));
        categories.put("unusual headers", o -> o.isChange() ? Stream.of() : Headers.unusual(requests.valid(o)));
    }

    private static Function<Operation, Stream<Attack>> json(Function<Operation, Stream<Attack>> attacks) {
        return operation -> operation.takesJson() ? attacks.apply(operation) : Stream.of();
    }

    /** Who may be anybody cannot be somebody else: an open operation looks at no token, another takes every one. */
    private static Function<Operation, Stream<Attack>> guarded(Function<Operation, Stream<Attack>> attacks) {
        return operation -> operation.roles().isEmpty() || operation.roles().contains("**")
                ? Stream.of()
                : attacks.apply(operation);
    }

    /** The names of the categories. */
    public Set<String> categories() {
        return categories.keySet();
    }

    /**
     * Sends what is chosen of one category.
     *
     * @param each how many attacks each operation meets at most
     * @return how many were sent
     */
    public int send(String category, int each, Onslaught onslaught) {
        List<Operation> all = operations.all().toList();
        List<Onslaught.Aimed> aimed = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Operation operation = all.get(i);
            List<Attack> attacks = categories.get(category).apply(operation).toList();
            chosen(attacks, each, i).forEach(attack -> aimed.add(new Onslaught.Aimed(operation, attack)));
        }
        onslaught.send(aimed);
        return aimed.size();
    }

    private static List<Attack> chosen(List<Attack> attacks, int each, int operation) {
        int size = attacks.size();
        if (size <= each) {
            return attacks;
        }
        return IntStream.range(0, each)
                .mapToObj(n -> attacks.get((int) ((long) n * size / each + operation) % size))
                .toList();
    }
}
