package careers.survey.invitation;

import careers.survey.questionnaire.Audience;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Invitations by the hashes of their codes, on the connection of the transaction that uses them. */
final class InvitationTable {

    private static final String BY_CODE = "SELECT id FROM campaign WHERE id = ANY (?) AND access = 'CODE'";
    private static final String LOCK = """
            SELECT i.campaign_id, i.code_hash, i.audience, i.establishment, i.state
            FROM invitation i JOIN unnest(?, ?) AS wanted (campaign, hash)
              ON i.campaign_id = wanted.campaign AND i.code_hash = decode(wanted.hash, 'hex')
            ORDER BY i.campaign_id, i.code_hash FOR UPDATE OF i""";
    private static final String LOCK_USED = """
            SELECT code_hash FROM invitation WHERE campaign_id = ? AND state = 'USED'
            ORDER BY code_hash FOR UPDATE SKIP LOCKED""";
    private static final String MOVE =
            "UPDATE invitation SET state = ? WHERE campaign_id = ? AND code_hash = ? AND state = ?";

    private final Connection connection;

    InvitationTable(Connection connection) {
        this.connection = connection;
    }

    /**
     * The hash of a code in its campaign.
     *
     * @param hash in hexadecimal digits, so that keys can be compared
     */
    record CodeKey(UUID campaign, String hash) {

        static CodeKey of(UUID campaign, byte[] hash) {
            return new CodeKey(campaign, HexFormat.of().formatHex(hash));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hash);
        }
    }

    /** What an invitation allows. */
    record Invitation(Audience audience, String establishment, boolean unused) {

        boolean allows(Audience answering, String at) {
            return audience == answering && (establishment == null || establishment.equals(at));
        }
    }

    /** Those of the campaigns that take responses with an access code only. */
    Set<UUID> closedToOthers(Collection<UUID> campaigns) throws SQLException {
        Array ids = connection.createArrayOf("uuid", campaigns.toArray());
        try (PreparedStatement select = connection.prepareStatement(BY_CODE)) {
            select.setArray(1, ids);
            Set<UUID> found = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getObject(1, UUID.class));
                }
            }
            return found;
        } finally {
            ids.free();
        }
    }

    /** Those that exist, voided ones left out; nobody else can use them before the end of the transaction. */
    Map<CodeKey, Invitation> lock(Collection<CodeKey> keys) throws SQLException {
        Array campaigns = connection.createArrayOf(
                "uuid", keys.stream().map(CodeKey::campaign).toArray());
        Array hashes = connection.createArrayOf(
                "text", keys.stream().map(CodeKey::hash).toArray());
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, campaigns);
            select.setArray(2, hashes);
            Map<CodeKey, Invitation> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String state = row.getString(5);
                    if (!state.equals("VOID")) {
                        found.put(
                                CodeKey.of(row.getObject(1, UUID.class), row.getBytes(2)),
                                new Invitation(
                                        Audience.valueOf(row.getString(3)), row.getString(4), state.equals("UNUSED")));
                    }
                }
            }
            return found;
        } finally {
            campaigns.free();
            hashes.free();
        }
    }

    void use(Collection<CodeKey> keys) throws SQLException {
        move(keys, "UNUSED", "USED");
    }

    /** The used ones of a campaign that still carry the mark of the transaction that used them. */
    List<CodeKey> lockUsed(UUID campaign) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_USED)) {
            select.setObject(1, campaign);
            List<CodeKey> used = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    used.add(CodeKey.of(campaign, row.getBytes(1)));
                }
            }
            return used;
        }
    }

    /** Rewrites them in the order of their hashes, which is no order at all. */
    void mix(Collection<CodeKey> keys) throws SQLException {
        move(keys, "USED", "MIXED");
    }

    private void move(Collection<CodeKey> keys, String from, String to) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            for (CodeKey key : keys) {
                update.setString(1, to);
                update.setObject(2, key.campaign());
                update.setBytes(3, key.bytes());
                update.setString(4, from);
                update.addBatch();
            }
            for (int changed : update.executeBatch()) {
                if (changed != 1) {
                    throw new SQLException("an invitation was not as it was locked");
                }
            }
        }
    }
}
