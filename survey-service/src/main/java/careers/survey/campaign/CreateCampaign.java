package careers.survey.campaign;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A campaign to be planned. Each end of its window is given in exactly one form: as an instant, or as a local day or day
 * and time in Europe/London. Of a time that the clocks show twice, the window opens with the first and closes with the
 * second; a time that they skip is the moment they jump.
 *
 * @param instruments published instruments of one survey, at most one per audience
 * @param opensAt from when responses are taken
 * @param opensOn the same, local: from the beginning of that day, or from that time
 * @param closesAt until when, exclusive
 * @param closesOn the same, local: until the end of that day, or until that time
 * @param graceUntil until when batches may bring what was answered in time; absent if not after the end
 * @param graceOn the same, local
 * @param access who gets in: anybody the client speaks for, or only who has an access code; OPEN when absent
 */
public record CreateCampaign(
        @NotNull @Valid Name name,
        @NotEmpty @Size(max = 7) List<@NotNull UUID> instruments,
        Instant opensAt,
        @Schema(examples = {"2027-01-11"}) String opensOn,
        Instant closesAt,
        @Schema(examples = {"2027-02-12T17:00"}) String closesOn,
        Instant graceUntil,
        @Schema(examples = {"2027-03-12"}) String graceOn,
        CampaignAccess access) {

    /** Its name in both languages. */
    public record Name(
            @NotBlank @Size(max = 200) String en,
            @NotBlank @Size(max = 200) String cy) {}
}
