package careers.training.certificate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The public halves of all keys that were ever used. */
@ApplicationScoped
class CertificateKeyTable {

    private static final String KEEP =
            "insert into certificate_key (id, public_key, first_used_at) values (?, ?, ?) on conflict do nothing";
    private static final String ALL = "select public_key from certificate_key order by first_used_at, id";
    private static final String ONE = "select public_key from certificate_key where id = ?";

    private final AgroalDataSource dataSource;

    CertificateKeyTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void keep(PublicKeyBytes key, Instant at) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, key.id());
            insert.setBytes(2, key.raw());
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<PublicKeyBytes> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ALL)) {
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    PublicKeyBytes get(String id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setString(1, id);
            return read(select).getFirst();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<PublicKeyBytes> read(PreparedStatement select) throws SQLException {
        List<PublicKeyBytes> keys = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                keys.add(new PublicKeyBytes(row.getBytes(1)));
            }
        }
        return keys;
    }
}
