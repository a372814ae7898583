package careers.survey.establishment;

import careers.platform.problem.FieldError;
import careers.platform.text.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Says whether there is such a school or college. */
@ApplicationScoped
public class Establishments {

    private static final Pattern FORM = Pattern.compile("EN-[0-9]{6}|CY-[0-9]{7}");
    private static final Text UNKNOWN =
            new Text("is not in the register of schools and colleges", "nid yw yn y gofrestr o ysgolion a cholegau");

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final EstablishmentTable table;
    private final Clock clock;
    // Most answers name a school that was just named; the register of a nation may begin to exist, hence the time.
    private final Map<String, Instant> known = new ConcurrentHashMap<>();

    Establishments(EstablishmentTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Whether the reference is registered. While nothing of its nation is, its form alone decides: a system without a
     * register must be able to take responses.
     */
    public boolean isKnown(String reference) {
        Instant now = clock.instant();
        Instant found = known.get(reference);
        if (found != null && found.plus(REMEMBERED).isAfter(now)) {
            return true;
        }
        boolean isKnown = unknownAmong(List.of(reference)).isEmpty();
        if (isKnown) {
            known.put(reference, now);
        }
        return isKnown;
    }

    /** Those of the references that are not known; at most one question to the database. */
    public Set<String> unknownAmong(Collection<String> references) {
        Set<String> unknown = new HashSet<>();
        Set<String> formed = new HashSet<>();
        references.forEach(r -> (FORM.matcher(r).matches() ? formed : unknown).add(r));
        if (!formed.isEmpty()) {
            unknown.addAll(table.unknownAmong(formed));
        }
        return unknown;
    }

    /** What is wrong with a reference that is not known. */
    public static FieldError unknownAt(String pointer) {
        return new FieldError(pointer, "ESTABLISHMENT_UNKNOWN", UNKNOWN);
    }
}
