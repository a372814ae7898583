package careers.training.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void addsWholePence() {
        assertThat(Money.ofPence(100_000).plus(Money.ofPence(1))).isEqualTo(new Money(100_001, "GBP"));
    }

    @Test
    void refusesToOverflow() {
        Money most = Money.ofPence(Long.MAX_VALUE);
        Money one = Money.ofPence(1);
        assertThatThrownBy(() -> most.plus(one)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAnotherCurrency() {
        assertThatThrownBy(() -> new Money(1, "EUR")).isInstanceOf(IllegalArgumentException.class);
    }
}
