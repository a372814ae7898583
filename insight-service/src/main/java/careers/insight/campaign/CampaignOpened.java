package careers.insight.campaign;

import careers.platform.text.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What this service reads of {@code survey.campaign.opened}.
 *
 * @param campaignId the campaign
 * @param survey the programme it belongs to
 * @param name its name
 * @param instruments the questionnaires it uses
 * @param opensAt first moment of answering
 * @param closesAt planned last moment of answering
 * @param areas the areas of its sampling frame; null or empty where it has none
 */
public record CampaignOpened(
        @NotNull UUID campaignId,
        @NotBlank @Size(max = 200) String survey,
        @NotNull Text name,
        @NotNull List<@NotNull @Valid Use> instruments,
        @NotNull Instant opensAt,
        @NotNull Instant closesAt,
        List<@NotNull @Valid Area> areas) {

    /**
     * One questionnaire in use.
     *
     * @param instrumentId the questionnaire
     * @param version the version in use
     * @param audience whom it is for
     */
    public record Use(
            @NotNull UUID instrumentId,
            @NotNull @Min(1) Integer version,
            @NotNull Audience audience) {}

    /**
     * An area of the sampling frame, as it was when the campaign opened.
     *
     * @param region its code
     * @param establishments the schools and colleges of the frame in it
     * @param expected how many people of each audience are asked there
     */
    public record Area(
            @NotNull @Pattern(regexp = "[A-Z_]{1,32}") String region,
            @NotNull List<@NotNull String> establishments,
            @NotNull Map<@NotNull Audience, @NotNull @Min(0) Integer> expected) {}
}
