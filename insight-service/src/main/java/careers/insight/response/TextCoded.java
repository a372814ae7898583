package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.campaign.InstrumentPublished;
import careers.insight.campaign.Questionnaires;
import careers.insight.campaign.ThemeFrame;
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
 * What this service reads of {@code survey.text.coded}: the themes of one text, without its words and without its writer.
 *
 * @param textId the text
 * @param campaignId the campaign it was written in
 * @param audience who wrote it
 * @param language its language
 * @param variable the question it answers
 * @param themes what it is about
 * @param source who coded it
 * @param frameVersion the frame of themes it was coded by
 */
public record TextCoded(
        @NotNull UUID textId,
        @NotNull UUID campaignId,
        @NotNull Audience audience,
        @NotNull @Pattern(regexp = "en|cy") String language,
        @NotNull @Pattern(regexp = InstrumentPublished.NAME) String variable,
        @NotNull List<@NotNull @Pattern(regexp = ThemeFrame.CODE) String> themes,
        @NotBlank @Size(max = 32) String source,
        @NotNull @Min(1) Integer frameVersion) {

    /** The texts it is shown together with. */
    String group() {
        return Questionnaires.textGroup(audience.name(), variable, language);
    }

    /** The text as an answer to the frame of themes. */
    ResponseAccepted asResponse(Instant at) {
        return new ResponseAccepted(
                textId,
                campaignId,
                ThemeFrame.ID,
                frameVersion,
                audience,
                null,
                language,
                source,
                at,
                Map.of(ThemeFrame.THEMES, new Answer(themes)),
                null);
    }
}
