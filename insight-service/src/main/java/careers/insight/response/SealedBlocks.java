package careers.insight.response;

import careers.insight.response.BlockSealed.Member;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Publishes blocks, in the transaction that releases them. */
@ApplicationScoped
class SealedBlocks {

    private final Outbox outbox;
    private final DataSource dataSource;
    private final NoiseSecret secret;

    SealedBlocks(Outbox outbox, DataSource dataSource, NoiseSecret secret) {
        this.outbox = outbox;
        this.dataSource = dataSource;
        this.secret = secret;
    }

    /**
     * Publishes the blocks that were released together.
     *
     * @param amended people of earlier blocks whose changes were taken up; they are told with the first of these blocks
     */
    void publish(StoredLeaf leaf, List<Seat> seats, List<Member> amended) {
        var blocks = seats.stream()
                .sorted(Comparator.comparing(Seat::response))
                .collect(Collectors.groupingBy(
                        Seat::block, TreeMap::new, Collectors.mapping(SealedBlocks::member, Collectors.toList())));
        var events = new ArrayList<OutboxEvent>();
        blocks.forEach((number, people) -> {
            var block = new BlockSealed(
                    leaf.campaign(),
                    leaf.group(),
                    leaf.leaf().policy().version(),
                    number,
                    people,
                    number.equals(blocks.firstKey()) ? amended : List.of(),
                    secret.fingerprint());
            events.add(outbox.event(BlockSealed.TYPE, block.leaf(), number, block, null));
        });
        try (var connection = dataSource.getConnection()) {
            outbox.appendAll(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("Blocks could not be published", e);
        }
    }

    private static Member member(Seat seat) {
        return new Member(seat.response(), seat.version());
    }
}
