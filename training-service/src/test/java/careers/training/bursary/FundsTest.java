package careers.training.bursary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FundsTest {

    @Test
    void moveFromNeighbourToNeighbour() {
        assertThat(Funds.FREE.movementsTo(Funds.PAID))
                .containsExactly(Funds.Movement.COMMIT, Funds.Movement.OWE, Funds.Movement.PAY);
        assertThat(Funds.PAID.movementsTo(Funds.FREE))
                .containsExactly(Funds.Movement.TAKE_BACK, Funds.Movement.REOPEN, Funds.Movement.FREE_AGAIN);
        assertThat(Funds.PAYABLE.movementsTo(Funds.PAYABLE)).isEmpty();
    }
}
