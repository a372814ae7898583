package careers.survey.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A campaign to be planned.
 *
 * @param instruments published instruments of one survey, at most one per audience
 * @param opensAt from when responses are taken
 * @param closesAt until when, exclusive
 */
public record CreateCampaign(
        @NotNull @Valid Name name,
        @NotEmpty @Size(max = 7) List<@NotNull UUID> instruments,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt) {

    /** Its name in both languages. */
    public record Name(
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 200) String cy) {}
}
