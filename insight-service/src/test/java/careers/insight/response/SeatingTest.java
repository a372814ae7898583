package careers.insight.response;

import static org.assertj.core.api.Assertions.assertThat;

import careers.insight.disclosure.Block;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeatingTest {

    @Test
    void seatsThoseWhoWaitedBeforeThoseWhoCome() {
        // When
        var seating = new Seating(7, List.of(new Block(4, 10), new Block(5, 12)));
        // Then
        assertThat(seating.ofPending()).isEqualTo(7);
        assertThat(seating.ofArrived(17)).containsExactly(4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, null, null);
    }

    @Test
    void seatsNobodyWhoComesWhileOthersStillWait() {
        // When
        var seating = new Seating(19, List.of(new Block(1, 10)));
        // Then
        assertThat(seating.ofPending()).isEqualTo(10);
        assertThat(seating.blocksOfPending()).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
        assertThat(seating.ofArrived(2)).containsExactly(null, null);
    }

    @Test
    void seatsNobodyWithoutABlock() {
        // When
        var seating = new Seating(3, List.of());
        // Then
        assertThat(seating.people()).isZero();
        assertThat(seating.ofPending()).isZero();
        assertThat(seating.ofArrived(2)).containsExactly(null, null);
    }
}
