package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The links, read and written all at once: one statement, after which the database works out the lineages once. */
@ApplicationScoped
class LinkTable {

    private static final String READ = """
            select urn, linked_urn, kind, linked_name, established_on from establishment_link
            where withdrawn_on is null""";
    private static final String WRITE = """
            insert into establishment_link (urn, linked_urn, kind, linked_name, established_on)
            select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::date[])
            on conflict (urn, linked_urn, kind) do update set
                linked_name = excluded.linked_name, established_on = excluded.established_on, withdrawn_on = null""";

    private static final String WITHDRAW = """
            update establishment_link l set withdrawn_on = ?
            from unnest(?::text[], ?::text[], ?::text[]) w (urn, linked_urn, kind)
            where (l.urn, l.linked_urn, l.kind) = (w.urn, w.linked_urn, w.kind)""";

    private final AgroalDataSource dataSource;

    LinkTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All links that the register has. */
    Map<LinkEntry.Ends, LinkEntry> readAll() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(READ);
                ResultSet row = read.executeQuery()) {
            Map<LinkEntry.Ends, LinkEntry> links = new HashMap<>();
            while (row.next()) {
                LinkEntry link = entry(row);
                links.put(link.ends(), link);
            }
            return links;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void write(List<LinkEntry> links) {
        if (links.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement write = connection.prepareStatement(WRITE)) {
            column(write, 1, links, link -> link.ends().urn());
            column(write, 2, links, link -> link.ends().linkedUrn());
            column(write, 3, links, link -> link.ends().kind().name());
            column(write, 4, links, LinkEntry::name);
            column(
                    write,
                    5,
                    links,
                    link -> link.establishedOn() == null
                            ? null
                            : link.establishedOn().toString());
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The register does not have the links any more. */
    void withdraw(List<LinkEntry.Ends> links, LocalDate day) {
        if (links.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement withdraw = connection.prepareStatement(WITHDRAW)) {
            withdraw.setObject(1, day);
            column(withdraw, 2, links, LinkEntry.Ends::urn);
            column(withdraw, 3, links, LinkEntry.Ends::linkedUrn);
            column(withdraw, 4, links, ends -> ends.kind().name());
            withdraw.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> void column(PreparedStatement write, int index, List<T> links, Function<T, String> value)
            throws SQLException {
        Object[] values = links.stream().map(value).toArray();
        write.setArray(index, write.getConnection().createArrayOf("text", values));
    }

    private static LinkEntry entry(ResultSet row) throws SQLException {
        return new LinkEntry(
                new LinkEntry.Ends(
                        row.getString("urn"), row.getString("linked_urn"), LinkKind.valueOf(row.getString("kind"))),
                row.getString("linked_name"),
                row.getObject("established_on", LocalDate.class));
    }
}
