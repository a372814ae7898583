package careers.insight.question;

import careers.insight.campaign.Region;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which figures are wanted.
 *
 * @param campaigns of which campaigns
 * @param measure what each figure is: SHARE, or BEST for shares with those that are tied with the best
 * @param groups of which groups; all that were asked where it is absent
 * @param region of which region of the campaigns' sampling frames; of all together where it is absent
 * @param criteria which cells; all where it is absent
 */
public record SelectFigures(
        @NotNull @NotEmpty @Size(max = 10) List<@NotNull UUID> campaigns,

        @Schema(
                enumeration = {"SHARE", "BEST"},
                defaultValue = "SHARE")
        String measure,

        @Size(max = 20) List<@NotNull String> groups,
        Region region,
        Criteria criteria) {}
