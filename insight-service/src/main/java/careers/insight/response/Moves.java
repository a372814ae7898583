package careers.insight.response;

import careers.insight.campaign.Lattices;
import careers.insight.disclosure.Lattice;
import careers.insight.disclosure.LeafName;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.insight.store.FactDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Moves people who are in no block from one leaf of their audience to another: nobody has seen where they were. Runs under
 * the locks of both leaves.
 */
@ApplicationScoped
class Moves {

    private static final String PENDING = """
            SELECT response_id, establishment FROM response_fact
             WHERE leaf_id = ? AND block IS NULL AND NOT gone ORDER BY position""";

    /** The people of a block who wait in another leaf of its audience. */
    private static final String ELSEWHERE = """
            SELECT l.audience, f.response_id FROM response_fact f JOIN leaf l USING (leaf_id)
             WHERE f.response_id = ANY (?) AND f.leaf_id <> ? AND f.block IS NULL AND NOT f.gone
               AND l.campaign_id = ? AND split_part(l.audience, '@', 1) = ?
             ORDER BY l.audience COLLATE "C", f.position""";

    private static final String MOVE = """
            UPDATE response_fact f SET leaf_id = ?, position = ? + n.place
              FROM unnest(?::uuid[]) WITH ORDINALITY AS n (response_id, place)
             WHERE f.response_id = n.response_id""";

    private final FactDatabase database;
    private final LeafStore leaves;
    private final Lattices lattices;

    Moves(FactDatabase database, LeafStore leaves, Lattices lattices) {
        this.database = database;
        this.leaves = leaves;
        this.lattices = lattices;
    }

    /** Moves all who are pending. */
    StoredLeaf all(StoredLeaf from, StoredLeaf to) {
        var people = database.list(PENDING, row -> row.getObject("response_id", UUID.class), from.id());
        return move(from, to, people);
    }

    /**
     * Moves those who came to the leaf of an audience before their campaign had told of its areas, each to the leaf that they
     * would have come to afterwards.
     */
    void toAreas(StoredLeaf audience) {
        var lattice = lattices.of(audience.campaign()).orElse(Lattice.OF_AUDIENCES);
        var byLeaf = new TreeMap<String, List<UUID>>();
        for (var person : database.list(PENDING, Person::read, audience.id())) {
            byLeaf.computeIfAbsent(lattice.leafOf(audience.group(), person.establishment()), leaf -> new ArrayList<>())
                    .add(person.response());
        }
        byLeaf.remove(audience.group());
        var from = audience;
        for (var leaf : byLeaf.entrySet()) {
            move(from, leaves.lock(from.campaign(), leaf.getKey()), leaf.getValue());
            from = leaves.lock(from.campaign(), from.group());
        }
    }

    /** Moves the people of a block to its leaf, where this database has not seen them move yet. */
    StoredLeaf gather(StoredLeaf to, UUID... people) {
        var byLeaf = new TreeMap<String, List<UUID>>();
        database.list(
                ELSEWHERE,
                row -> byLeaf.computeIfAbsent(row.getString("audience"), leaf -> new ArrayList<>())
                        .add(row.getObject("response_id", UUID.class)),
                people,
                to.id(),
                to.campaign(),
                LeafName.group(to.group()));
        var gathered = to;
        for (var leaf : byLeaf.entrySet()) {
            gathered = move(leaves.lock(to.campaign(), leaf.getKey()), gathered, leaf.getValue());
        }
        return gathered;
    }

    /** Stores both leaves and gives back the one that people have moved to. */
    private StoredLeaf move(StoredLeaf from, StoredLeaf to, List<UUID> people) {
        if (people.isEmpty()) {
            return to;
        }
        int moved = database.update(MOVE, to.id(), to.places(), people.toArray(UUID[]::new));
        if (moved != people.size()) {
            throw new IllegalStateException("Somebody who moves is not there");
        }
        leaves.save(from.with(from.leaf().moveOut(moved)));
        var grown = to.with(to.leaf().moveIn(moved), to.places() + moved);
        leaves.save(grown);
        return grown;
    }

    private record Person(UUID response, String establishment) {

        static Person read(ResultSet row) throws SQLException {
            return new Person(row.getObject("response_id", UUID.class), row.getString("establishment"));
        }
    }
}
