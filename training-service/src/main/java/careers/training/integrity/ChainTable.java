package careers.training.integrity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The chains as they are stored. Each read is one statement, so that seals and rows are of the same moment. */
@ApplicationScoped
class ChainTable {

    /** Where an aggregate stands in the order of all. */
    record Place(String type, String id) {
        static final Place BEFORE_ALL = new Place("", "");
    }

    /** A chain and where it stands. */
    record Placed(Place place, Chain chain) {}

    private static final String COUNT = "select count(*) from seal where step = 1";
    private static final String CHAINS = """
            select a.aggregate_type, a.aggregate_id, chain.seals,
                   aggregate_events(a.aggregate_type, a.aggregate_id)::text as events,
                   aggregate_rows(a.aggregate_type, a.aggregate_id, false)::text as rows
            from (%s) a
            cross join lateral (
                select array_agg(array[s.step::text, coalesce(s.event::text, ''), s.rows::text, s.previous_sha256, s.sha256]
                                 order by s.step) as seals
                from seal s where s.aggregate_type = a.aggregate_type and s.aggregate_id = a.aggregate_id) chain
            order by a.aggregate_type, a.aggregate_id""";
    private static final String NEXT = CHAINS.formatted("""
            select distinct aggregate_type, aggregate_id from seal
            where (aggregate_type, aggregate_id) > (?, ?) order by aggregate_type, aggregate_id limit ?""");
    // The movements of a claim's money begin with its key, those of a clawback with the clawback's.
    private static final String OF_CLAIM = CHAINS.formatted("""
            with claim as (select id::text as id from bursary_claim where id = ?),
                clawback_chain as (
                    select s.aggregate_id as id from seal s, claim
                    where s.aggregate_type = 'clawback' and s.step = 1 and s.event #>> '{payload,claimId}' = claim.id)
            select 'bursary-claim' as aggregate_type, id as aggregate_id from claim
            union all select 'clawback', id from clawback_chain
            union all select s.aggregate_type, s.aggregate_id from seal s, claim
                where s.aggregate_type = 'row:claim_money' and s.aggregate_id = claim.id and s.step = 1
            union all select 'ledger-transaction', t.id::text
                from (select 'claim:' || id as prefix from claim
                      union all select 'clawback:' || id from clawback_chain) begun
                join ledger_transaction t
                    on t.source_key ~>=~ (begun.prefix || ':') and t.source_key ~<~ (begun.prefix || ';')""");

    private final AgroalDataSource dataSource;

    ChainTable(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    long count() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNT);
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The next chains in the order of type and id. */
    List<Placed> after(Place place, int count) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(NEXT)) {
            read.setString(1, place.type());
            read.setString(2, place.id());
            read.setInt(3, count);
            return chains(read);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The chain of a claim and those of its movements of money; none when there is no such claim. */
    List<Placed> ofClaim(UUID claim) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement read = connection.prepareStatement(OF_CLAIM)) {
            read.setObject(1, claim);
            return chains(read);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Placed> chains(PreparedStatement read) throws SQLException {
        List<Placed> chains = new ArrayList<>();
        try (ResultSet row = read.executeQuery()) {
            while (row.next()) {
                Place place = new Place(row.getString("aggregate_type"), row.getString("aggregate_id"));
                List<Seal> seals = seals(place, row.getArray("seals"));
                chains.add(new Placed(place, new Chain(seals, row.getString("events"), row.getString("rows"))));
            }
        }
        return chains;
    }

    private static List<Seal> seals(Place place, Array stored) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        if (stored != null) {
            for (String[] seal : (String[][]) stored.getArray()) {
                seals.add(new Seal(
                        place.type(), place.id(), Long.parseLong(seal[0]), seal[1], seal[2], seal[3], seal[4]));
            }
        }
        return seals;
    }
}
