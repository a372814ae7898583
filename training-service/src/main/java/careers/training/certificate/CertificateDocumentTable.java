package careers.training.certificate;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The files that were rendered. */
@ApplicationScoped
class CertificateDocumentTable {

    private static final String FIND =
            "select pdf from certificate_document where certificate_id = ? and language = ? and pdf is not null";
    private static final String KEEP = """
            insert into certificate_document (certificate_id, language, pdf, sha256, rendered_at)
            values (?, ?, ?, ?, ?) on conflict do nothing""";
    private static final String OF_DIGEST = "select certificate_id from certificate_document where sha256 = ?";

    private final AgroalDataSource dataSource;

    CertificateDocumentTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A file that was just made. */
    record Rendered(UUID certificate, Locale language, byte[] pdf, String sha256, Instant at) {}

    Optional<byte[]> find(UUID certificate, Locale language) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, certificate);
            select.setString(2, language.getLanguage());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keep(Rendered file) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setObject(1, file.certificate());
            insert.setString(2, file.language().getLanguage());
            insert.setBytes(3, file.pdf());
            insert.setString(4, file.sha256());
            insert.setObject(5, file.at().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The certificate of which this is a file, byte for byte. */
    Optional<UUID> ofDigest(String sha256) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_DIGEST)) {
            select.setString(1, sha256);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
