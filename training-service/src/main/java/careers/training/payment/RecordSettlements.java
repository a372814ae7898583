package careers.training.payment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;

/** What the payer reports as settled. */
public record RecordSettlements(@NotEmpty @Size(max = 5_000) List<@NotNull @Valid Settlement> settlements) {

    /** One settled payment. */
    public record Settlement(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,35}") String endToEndId,
            @NotNull LocalDate settledOn) {}
}
