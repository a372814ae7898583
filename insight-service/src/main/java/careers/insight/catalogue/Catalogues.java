package careers.insight.catalogue;

import careers.insight.audit.AuditTrail;
import careers.insight.store.FactDatabase;
import careers.platform.identity.CurrentUser;
import careers.platform.paging.Cursors;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.time.LondonCalendar;
import careers.platform.web.ETags;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Records what is offered from which day on, and answers what was offered on a day. */
@ApplicationScoped
public class Catalogues {

    private static final String SCOPE = "service-catalogues";

    private static final String ALONE = "SELECT pg_advisory_xact_lock(7330622)";

    private static final String ADD = """
            INSERT INTO service_catalogue (valid_from, revision, services, recorded_by, recorded_at)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String ON =
            "SELECT * FROM service_catalogue WHERE valid_from = ? ORDER BY revision DESC LIMIT 1";

    private static final String IN_FORCE = """
            SELECT * FROM service_catalogue WHERE valid_from <= ? ORDER BY valid_from DESC, revision DESC LIMIT 1""";

    private static final String LIST = """
            SELECT * FROM service_catalogue WHERE (valid_from, revision) > (?, ?) ORDER BY valid_from, revision LIMIT ?""";

    private final FactDatabase database;
    private final ObjectMapper json;
    private final LondonCalendar calendar;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Cursors cursors;

    Catalogues(
            FactDatabase database,
            ObjectMapper json,
            LondonCalendar calendar,
            CurrentUser user,
            AuditTrail audit,
            Cursors cursors) {
        this.database = database;
        this.json = json;
        this.calendar = calendar;
        this.user = user;
        this.audit = audit;
        this.cursors = cursors;
    }

    /** The catalogue of a day and whether it is new. The same again changes nothing; another one needs {@code If-Match}. */
    @Transactional
    Recorded put(LocalDate validFrom, RecordCatalogue wanted, String ifMatch) {
        if (wanted.services().stream().map(Service::code).distinct().count()
                < wanted.services().size()) {
            throw CatalogueError.SERVICE_REPEATED.problem();
        }
        database.list(ALONE, row -> true);
        var known = database.first(ON, this::view, validFrom);
        if (known.isPresent() && known.get().services().equals(wanted.services())) {
            return new Recorded(known.get(), false);
        }
        known.ifPresent(catalogue -> ETags.requireMatch(ifMatch, catalogue.revision()));
        var revision = known.map(CatalogueView::revision).orElse(0) + 1;
        database.update(ADD, validFrom, revision, written(wanted.services()), user.id(), calendar.now());
        audit.record("SERVICE_CATALOGUE_RECORD", "service-catalogues/" + validFrom + "/" + revision);
        return new Recorded(database.first(ON, this::view, validFrom).orElseThrow(), known.isEmpty());
    }

    /** The newest revision of the catalogue that begins on a day. */
    @Transactional
    CatalogueView of(LocalDate validFrom) {
        return database.first(ON, this::view, validFrom).orElseThrow(CatalogueError.UNKNOWN_CATALOGUE::problem);
    }

    /** Every revision of every catalogue, oldest first. */
    @Transactional
    Page<CatalogueView> page(PageQuery query) {
        var after = cursors.after(SCOPE, query).map(key -> key.split("/")).orElse(new String[] {"0001-01-01", "0"});
        var rows = database.list(
                LIST, this::view, LocalDate.parse(after[0]), Integer.valueOf(after[1]), query.limit() + 1);
        return cursors.page(SCOPE, rows, query, each -> each.validFrom() + "/" + each.revision());
    }

    /** What was offered on a day, as it is known now; empty before the first catalogue. */
    @Transactional
    public Optional<CatalogueView> inForce(LocalDate day) {
        return database.first(IN_FORCE, this::view, day);
    }

    private CatalogueView view(ResultSet row) throws SQLException {
        return new CatalogueView(
                row.getObject("valid_from", LocalDate.class),
                row.getInt("revision"),
                read(row.getString("services")),
                row.getString("recorded_by"),
                FactDatabase.instant(row, "recorded_at"));
    }

    private String written(List<Service> services) {
        try {
            return json.writeValueAsString(services);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A catalogue cannot be written", e);
        }
    }

    private List<Service> read(String services) {
        try {
            return json.readValue(services, new TypeReference<List<Service>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept catalogue cannot be read", e);
        }
    }

    /**
     * A catalogue as it stands now.
     *
     * @param catalogue the catalogue
     * @param isNew whether its day had none before
     */
    record Recorded(CatalogueView catalogue, boolean isNew) {}
}
