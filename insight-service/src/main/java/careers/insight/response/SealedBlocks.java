package careers.insight.response;

import careers.insight.response.BlockSealed.Member;
import careers.insight.response.LeafStore.StoredLeaf;
import careers.platform.event.Outbox;
import careers.platform.event.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Publishes the blocks that were released together, of each leaf in their order. */
    void publish(List<Sealed> leaves) {
        var events = leaves.stream().flatMap(this::events).toList();
        try (var connection = dataSource.getConnection()) {
            outbox.appendAll(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("Blocks could not be published", e);
        }
    }

    private Stream<OutboxEvent> events(Sealed sealed) {
        var leaf = sealed.leaf();
        var blocks = sealed.seats().stream()
                .sorted(Comparator.comparing(Seat::response))
                .collect(Collectors.groupingBy(
                        Seat::block, TreeMap::new, Collectors.mapping(SealedBlocks::member, Collectors.toList())));
        return blocks.entrySet().stream().map(each -> {
            var block = new BlockSealed(
                    leaf.campaign(),
                    leaf.group(),
                    leaf.leaf().policy().version(),
                    each.getKey(),
                    each.getValue(),
                    each.getKey().equals(blocks.firstKey()) ? sealed.amended() : List.of(),
                    secret.fingerprint());
            return outbox.event(BlockSealed.TYPE, block.leaf(), each.getKey(), block, null);
        });
    }

    private static Member member(Seat seat) {
        return new Member(seat.response(), seat.version());
    }

    /**
     * Blocks of one leaf that were released together.
     *
     * @param leaf the leaf
     * @param seats who is in them
     * @param amended people of earlier blocks whose changes were taken up; they are told with the first of these blocks
     */
    record Sealed(StoredLeaf leaf, List<Seat> seats, List<Member> amended) {}
}
