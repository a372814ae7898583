package careers.insight.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What this service reads of {@code training.establishment.registered}.
 *
 * @param establishment the school or college
 * @param localAuthority where it is, or null
 * @param region code of its region, also of one that is newer than this service; null where the register does not say
 */
public record EstablishmentRegistered(
        @NotNull @Pattern(regexp = EnrolmentChanged.ESTABLISHMENT)
        String establishment,

        @Size(max = 200) String localAuthority,
        @Size(max = 40) String region) {}
