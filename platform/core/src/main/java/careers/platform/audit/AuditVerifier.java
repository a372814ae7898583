package careers.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Takes every digest of an audit trail anew and compares the chain with the heads that were told. Reads the tables as they
 * are and trusts no function of the database.
 */
public final class AuditVerifier {

    private static final int FETCH = 1_000;
    private static final String CHAIN = """
            SELECT s.no, s.sha256, e.id IS NULL AS missing,
                   jsonb_build_array(e.id, e.actor, e.action, e.target, to_jsonb(e) ->> 'reason', e.request_id,
                       to_char(e.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'))::text AS image
            FROM audit_seal s LEFT JOIN audit_entry e ON e.id = s.entry_id ORDER BY s.no""";
    private static final String UNSEALED = """
            SELECT e.id FROM audit_entry e
            WHERE NOT EXISTS (SELECT FROM audit_seal s WHERE s.entry_id = e.id)
              AND NOT EXISTS (SELECT FROM audit_unsealed u WHERE u.entry_id = e.id)""";

    private final Map<Long, String> told = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long lastNo;
    private String lastSha256 = "";

    private AuditVerifier(List<AuditHead> heads) {
        for (AuditHead head : heads) {
            String before = told.putIfAbsent(head.entries(), head.sha256());
            if (before != null && !before.equals(head.sha256())) {
                findings.add(new Finding(Kind.HEADS_DIFFER, "seal " + head.entries()));
            }
        }
    }

    /**
     * Checks a trail.
     *
     * @param connection to the service's database, of anybody who may read it; used in a transaction of its own
     * @param heads everything that was told, in any order
     */
    public static Report verify(Connection connection, List<AuditHead> heads) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute("SET LOCAL careers.oversees = 'true'");
            statement.setFetchSize(FETCH);
            AuditVerifier verifier = new AuditVerifier(heads);
            verifier.followChain(statement);
            verifier.findUnsealed(statement);
            return new Report(verifier.lastNo, heads.size(), List.copyOf(verifier.findings));
        } finally {
            connection.rollback();
        }
    }

    private void followChain(Statement statement) throws SQLException {
        try (ResultSet seal = statement.executeQuery(CHAIN)) {
            while (seal.next()) {
                look(seal);
            }
        }
        for (long no : new TreeSet<>(told.keySet())) {
            if (no > lastNo) {
                findings.add(new Finding(Kind.CUT_OFF, "seal " + no + ", the chain ends with " + lastNo));
            }
        }
    }

    private void look(ResultSet seal) throws SQLException {
        long no = seal.getLong("no");
        String sha256 = seal.getString("sha256");
        boolean follows = no == lastNo + 1;
        if (!follows) {
            findings.add(new Finding(Kind.SEAL_MISSING, "seal " + (lastNo + 1)));
        }
        if (seal.getBoolean("missing")) {
            findings.add(new Finding(Kind.ENTRY_MISSING, "seal " + no));
        } else if (follows && !sha256.equals(digest(no, lastSha256, seal.getString("image")))) {
            findings.add(new Finding(Kind.CHANGED, "seal " + no));
        }
        if (!told.getOrDefault(no, sha256).equals(sha256)) {
            findings.add(new Finding(Kind.REWRITTEN, "seal " + no));
        }
        lastNo = no;
        lastSha256 = sha256;
    }

    private void findUnsealed(Statement statement) throws SQLException {
        try (ResultSet entry = statement.executeQuery(UNSEALED)) {
            while (entry.next()) {
                findings.add(new Finding(Kind.UNSEALED, "entry " + entry.getString(1)));
            }
        }
    }

    private static String digest(long no, String previous, String image) {
        try {
            byte[] text = ("audit-1\n" + no + "\n" + previous + "\n" + image).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What can be wrong. */
    public enum Kind {
        /** An entry, or its seal, is not what was sealed. */
        CHANGED,
        /** A seal without its entry. */
        ENTRY_MISSING,
        /** A number that is not there. */
        SEAL_MISSING,
        /** A head was told of what is no longer there. */
        CUT_OFF,
        /** A head was told with another digest: all of it was made anew. */
        REWRITTEN,
        /** An entry that neither is sealed nor waits for it. */
        UNSEALED,
        /** Two heads were told of one place. */
        HEADS_DIFFER
    }

    /** @param where seal or entry */
    public record Finding(Kind kind, String where) {

        @Override
        public String toString() {
            return kind + " " + where;
        }
    }

    /**
     * What a check gave.
     *
     * @param entries number of the last seal
     * @param heads how many heads it was compared with
     * @param findings empty when nothing is wrong
     */
    public record Report(long entries, int heads, List<Finding> findings) {}
}
