package careers.training.payment;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Names claims to put into an open run. */
public record SelectClaims(@NotEmpty @Size(max = 500) List<@NotNull UUID> claimIds) {}
