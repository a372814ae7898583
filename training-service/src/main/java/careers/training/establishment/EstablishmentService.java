package careers.training.establishment;

import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.problem.PlatformError;
import careers.platform.time.LondonCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The register as others read it. */
@ApplicationScoped
public class EstablishmentService {

    // Anything else is not in the database, and some of it (a NUL) the database would not even look for.
    private static final Pattern REFERENCE = Pattern.compile("EN-[0-9]{6}|CY-[0-9]{7}");

    private final EstablishmentRepository establishments;
    private final EstablishmentHistory history;
    private final LondonCalendar calendar;
    private final Lineage lineage;
    private final LineageTable lineages;
    private final Cursors cursors;

    EstablishmentService(
            EstablishmentRepository establishments,
            EstablishmentHistory history,
            LondonCalendar calendar,
            Lineage lineage,
            LineageTable lineages,
            Cursors cursors) {
        this.establishments = establishments;
        this.history = history;
        this.calendar = calendar;
        this.lineage = lineage;
        this.lineages = lineages;
        this.cursors = cursors;
    }

    /** A page in order of reference, optionally of those whose name contains a text. */
    public Page<EstablishmentView> list(String nameContains, PageQuery query) {
        String scope = "establishments?q=" + (nameContains == null ? "" : nameContains);
        String after = cursors.after(scope, query).orElse("");
        List<EstablishmentView> fetched = establishments.after(after, nameContains, query.limit() + 1).stream()
                .map(this::today)
                .toList();
        return cursors.page(scope, fetched, query, EstablishmentView::establishment);
    }

    /** One establishment, or 404. */
    public EstablishmentView get(String reference) {
        return find(reference).orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** An establishment with all it came from and became, or 404. */
    public LineageView lineage(String reference) {
        String known = get(reference).establishment();
        return new LineageView(known, lineage.keyOf(known), lineages.members(known), lineages.links(known));
    }

    /** One establishment, if it is registered. */
    public Optional<EstablishmentView> find(String reference) {
        return Optional.of(reference)
                .filter(given -> REFERENCE.matcher(given).matches())
                .flatMap(establishments::findByIdOptional)
                .map(this::today);
    }

    /** What an establishment was on a day that has come; 404 when it was not there yet. */
    public EstablishmentView on(String reference, LocalDate day) {
        return Optional.of(reference)
                .filter(given -> REFERENCE.matcher(given).matches())
                .flatMap(given -> history.on(given, day))
                .orElseThrow(PlatformError.NOT_FOUND::problem);
    }

    /** One establishment as it is or, when a day is asked for, as it was. */
    EstablishmentView get(String reference, String asAt) {
        LocalDate day = new QueryDay("asAt", asAt).notAfter(calendar.today());
        return day == null ? get(reference) : on(reference, day);
    }

    /** What an establishment was, period by period, the oldest first. */
    Page<EstablishmentPeriod> history(String reference, PageQuery query) {
        String scope = "establishments/" + get(reference).establishment() + "/history";
        long after = cursors.after(scope, query).map(Long::valueOf).orElse(0L);
        return cursors.page(
                scope,
                history.periods(reference, after, query.limit() + 1),
                query,
                period -> Long.toString(period.establishment().version()));
    }

    private EstablishmentView today(Establishment establishment) {
        return EstablishmentView.of(establishment.registered(), establishment.changedAt, calendar.today());
    }
}
