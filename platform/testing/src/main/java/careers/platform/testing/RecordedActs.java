package careers.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.AccessMatrix.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Whether the audit trail holds what the {@link AccessMatrix} says that it records, and nothing that it says it does not.
 * Of each operation the first success that a test sees is looked up by its request; one query an operation is all it costs.
 */
final class RecordedActs {

    private static final Set<String> SEEN = ConcurrentHashMap.newKeySet();

    /** A literal segment is meant before a variable one. */
    private static final List<Place> PLACES = AccessMatrix.read().rows().stream()
            .sorted(Comparator.comparing(row -> row.path().replace('{', '~')))
            .map(row -> new Place(row, Pattern.compile(row.path().replaceAll("\\{[^}]+}", "[^/]+"))))
            .toList();

    private record Place(Row row, Pattern pattern) {}

    private RecordedActs() {}

    /** @param requestId as the answer names it */
    static void check(Exchange exchange, String requestId) {
        if (exchange.status() < 200 || exchange.status() >= 300 || requestId == null) {
            return;
        }
        PLACES.stream()
                .filter(place -> place.row().method().equals(exchange.method())
                        && place.pattern().matcher(exchange.path()).matches())
                .map(Place::row)
                .findFirst()
                .filter(row -> SEEN.add(row.operation()))
                .ifPresent(row -> check(row, requestId));
    }

    private static void check(Row row, String requestId) {
        String entries = Database.value("SELECT count(*) FROM audit_entry WHERE action NOT LIKE 'REFUSED%'"
                + " AND request_id = '" + requestId.replace("'", "''") + "'");
        assertThat(!"0".equals(entries))
                .as("%s is recorded in the audit trail, as docs/api/authz-matrix.csv says", row.operation())
                .isEqualTo(!row.recorded().isEmpty());
    }
}
