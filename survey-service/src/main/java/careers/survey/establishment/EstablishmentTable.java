package careers.survey.establishment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The register as it arrived. */
@ApplicationScoped
class EstablishmentTable {

    private static final String PUT = """
            INSERT INTO establishment (reference, local_authority, region, open) VALUES (?, ?, ?, ?)
            ON CONFLICT (reference) DO UPDATE SET local_authority = excluded.local_authority, region = excluded.region,
                open = excluded.open""";
    private static final String UNKNOWN = """
            SELECT r FROM unnest(?) AS r
            WHERE NOT EXISTS (SELECT FROM establishment WHERE reference = r)
              AND EXISTS (SELECT FROM establishment WHERE nation = left(r, 2))""";

    private final AgroalDataSource dataSource;

    EstablishmentTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void put(EstablishmentRegistered entry) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement put = connection.prepareStatement(PUT)) {
            put.setString(1, entry.establishment());
            put.setString(2, entry.localAuthority());
            put.setString(3, entry.region());
            put.setBoolean(4, entry.open());
            put.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of the references that are not registered although others of their nation are. */
    Set<String> unknownAmong(Collection<String> references) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(UNKNOWN)) {
            Array array = connection.createArrayOf("text", references.toArray());
            select.setArray(1, array);
            Set<String> unknown = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    unknown.add(row.getString(1));
                }
            }
            array.free();
            return unknown;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
