package careers.platform.testing.badinput;

import static org.awaitility.Awaitility.await;

import careers.platform.testing.Database;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionTimeoutException;

/** Everything that is stored, as a line a table: how many rows, and a sum over their content. */
public final class Rows {

    // Of these only the number: work that earlier tests have asked for goes on, and the relay marks what it published.
    private static final String CONTENT = "coalesce(sum(hashtextextended(t::text, 0)::numeric), 0)";
    private static final List<String> MOVING = List.of("outbox", "outbox_head", "outbox_replay", "data_export");

    /** That somebody was refused is recorded, and a while later. */
    private static final List<String> TRAIL = List.of("audit_entry", "audit_unsealed");

    private static final Duration STILL = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static String query;

    private Rows() {}

    public static String snapshot() {
        if (query == null) {
            query = tables().stream()
                    .filter(table -> !TRAIL.contains(table))
                    .map(table -> "SELECT '" + table + " ' || count(*) || ' ' || "
                            + (MOVING.contains(table) ? "''" : CONTENT) + " AS line FROM " + table + " t")
                    .collect(Collectors.joining(
                            " UNION ALL ", "SELECT string_agg(line, ',' ORDER BY line) FROM (", ") l"));
        }
        return Database.value(query);
    }

    /** Waits until nothing changes any more, for a while; what never rests shows in the next difference. */
    static void awaitRest() {
        AtomicReference<String> last = new AtomicReference<>(snapshot());
        try {
            await().pollDelay(STILL).pollInterval(STILL).atMost(LONGEST).until(() -> {
                String now = snapshot();
                return now.equals(last.getAndSet(now));
            });
        } catch (ConditionTimeoutException restless) {
            // Then it is found out.
        }
    }

    public static String difference(String before, String after) {
        List<String> lines = Arrays.asList(before.split(","));
        return Arrays.stream(after.split(","))
                .filter(line -> !lines.contains(line))
                .collect(Collectors.joining(", "));
    }

    private static List<String> tables() {
        return Arrays.asList(
                Database.value("SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"
                                + " AND tablename NOT LIKE 'flyway%'")
                        .split(","));
    }
}
