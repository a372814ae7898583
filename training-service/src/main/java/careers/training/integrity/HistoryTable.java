package careers.training.integrity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * All that was published, in its order: one digest over the seals up to a position. What a verification had digested must
 * give the same digest for ever after, so chains that somebody made anew do not pass for the old ones.
 */
@ApplicationScoped
class HistoryTable {

    private static final int FETCH = 10_000;
    private static final String SEALS = """
            select o.position, coalesce(s.sha256, '') as sha256 from outbox o left join seal s on s.event_id = o.event_id
            where o.position is not null order by o.position""";
    private static final String EARLIER = """
            select id, until_position, root_sha256 from integrity_verification
            where state <> 'RUNNING' order by until_position, id""";
    private static final String STRAYS = "select table_name, row_id, column_name, kind from integrity_strays()";

    private final AgroalDataSource dataSource;

    HistoryTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The digest over the seals of all published events up to a position. */
    record Root(long untilPosition, String sha256) {}

    /** The root of today, and those of earlier verifications that are not what they were. */
    record History(Root root, List<Difference> rewritten) {}

    private record Earlier(String verification, Root root) {}

    /** Reads everything published once, and compares it on the way with every earlier root. */
    History read() {
        try (Connection connection = dataSource.getConnection()) {
            List<Earlier> earlier = earlier(connection);
            boolean autoCommit = connection.getAutoCommit();
            connection.setAutoCommit(false);
            try (PreparedStatement read = connection.prepareStatement(SEALS)) {
                read.setFetchSize(FETCH);
                return digest(read, earlier);
            } finally {
                connection.rollback();
                connection.setAutoCommit(autoCommit);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What no chain can name; see the SQL function. */
    List<Difference> strays() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(STRAYS);
                ResultSet row = read.executeQuery()) {
            List<Difference> strays = new ArrayList<>();
            while (row.next()) {
                strays.add(new Difference(
                        row.getString("table_name"),
                        row.getString("row_id"),
                        row.getString("column_name"),
                        Difference.Kind.valueOf(row.getString("kind"))));
            }
            return strays;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static History digest(PreparedStatement read, List<Earlier> earlier) throws SQLException {
        MessageDigest digest = sha256();
        List<Difference> rewritten = new ArrayList<>();
        long position = 0;
        int next = 0;
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                next = compare(earlier, next, row.getLong("position") - 1, digest, rewritten);
                position = row.getLong("position");
                digest.update((position + " " + row.getString("sha256") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        next = compare(earlier, next, position, digest, rewritten);
        for (Earlier longer : earlier.subList(next, earlier.size())) {
            rewritten.add(rewritten(longer));
        }
        return new History(new Root(position, hex(digest)), rewritten);
    }

    /** Compares with all that ended before the position. @return the first that did not */
    private static int compare(
            List<Earlier> earlier, int from, long position, MessageDigest digest, List<Difference> rewritten) {
        int next = from;
        while (next < earlier.size() && earlier.get(next).root().untilPosition() <= position) {
            Earlier one = earlier.get(next++);
            if (!one.root().sha256().equals(hex(digest))) {
                rewritten.add(rewritten(one));
            }
        }
        return next;
    }

    private static Difference rewritten(Earlier verification) {
        return new Difference(
                "integrity_verification",
                verification.verification(),
                "root_sha256",
                Difference.Kind.HISTORY_REWRITTEN);
    }

    private static List<Earlier> earlier(Connection connection) throws SQLException {
        try (PreparedStatement read = connection.prepareStatement(EARLIER);
                ResultSet row = read.executeQuery()) {
            List<Earlier> earlier = new ArrayList<>();
            while (row.next()) {
                earlier.add(new Earlier(
                        row.getString("id"), new Root(row.getLong("until_position"), row.getString("root_sha256"))));
            }
            return earlier;
        }
    }

    private static String hex(MessageDigest digest) {
        try {
            return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
