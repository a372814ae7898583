package careers.training.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads who belongs to a lineage and what joins them. */
@ApplicationScoped
class LineageTable {

    private static final String MEMBERS = """
            with urns as (
                select m.urn from lineage_member o join lineage_member m on m.lineage = o.lineage where o.urn = urn_of(?)
                union select urn_of(?))
            select u.urn, e.reference, e.status, coalesce(e.name, (select min(l.linked_name)
                from establishment_link l where l.linked_urn = u.urn)) as name
            from urns u left join establishment e on e.urn = u.urn or u.urn is null and e.reference = ?
            order by u.urn""";
    private static final String LINKS = """
            select l.urn, l.linked_urn, l.kind, l.predecessor, l.successor, l.established_on
            from lineage_member o join lineage_member m on m.lineage = o.lineage
                join establishment_link l on l.urn = m.urn
            where o.urn = urn_of(?) and l.lineal and l.withdrawn_on is null
            order by l.urn, l.linked_urn, l.kind""";

    private final AgroalDataSource dataSource;

    LineageTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    List<LineageView.Member> members(String reference) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(MEMBERS)) {
            read.setString(1, reference);
            read.setString(2, reference);
            read.setString(3, reference);
            List<LineageView.Member> members = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    String status = row.getString("status");
                    members.add(new LineageView.Member(
                            row.getString("urn"),
                            row.getString("reference"),
                            row.getString("name"),
                            status == null ? EstablishmentStatus.UNKNOWN : EstablishmentStatus.valueOf(status)));
                }
            }
            return members;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<LineageView.Link> links(String reference) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(LINKS)) {
            read.setString(1, reference);
            List<LineageView.Link> links = new ArrayList<>();
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    links.add(new LineageView.Link(
                            row.getString("urn"),
                            row.getString("linked_urn"),
                            row.getString("kind"),
                            row.getString("predecessor"),
                            row.getString("successor"),
                            row.getObject("established_on", LocalDate.class)));
                }
            }
            return links;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
