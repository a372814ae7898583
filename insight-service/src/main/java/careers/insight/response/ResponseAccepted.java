package careers.insight.response;

import careers.insight.campaign.Audience;
import careers.insight.campaign.InstrumentPublished;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
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
 * What this service reads of {@code survey.response.accepted} and {@code survey.response.amended}: the whole content. All coded answers are kept, so that a later question about
 * them needs no second reading of the log. Free text is not in the event.
 *
 * @param responseId the response
 * @param campaignId the campaign it answers
 * @param instrumentId the questionnaire answered
 * @param instrumentVersion its version
 * @param audience who answered
 * @param establishment the school or college, or null
 * @param language language of the answers, {@code en} or {@code cy}
 * @param mode who filled it in
 * @param acceptedAt when the survey service accepted it
 * @param answers answers by variable, less those that are numbers
 * @param texts names of the variables answered in free text; null means none
 * @param numbers coded answers that are known; none in an event
 */
@JsonIgnoreProperties("numbers")
public record ResponseAccepted(
        @NotNull UUID responseId,
        @NotNull UUID campaignId,
        @NotNull UUID instrumentId,
        @NotNull @Min(1) Integer instrumentVersion,
        @NotNull Audience audience,
        @Pattern(regexp = "EN-[0-9]{6}|CY-[0-9]{7}") String establishment,
        @NotNull @Pattern(regexp = "en|cy") String language,
        @NotBlank @Size(max = 32) String mode,
        @NotNull Instant acceptedAt,
        @NotNull Map<@Pattern(regexp = InstrumentPublished.NAME) String, @NotNull @Valid Answer> answers,
        List<@NotNull @Pattern(regexp = InstrumentPublished.NAME) String> texts,
        CodeNumbers numbers) {

    /** As an event tells it. */
    @JsonCreator
    public ResponseAccepted(
            UUID responseId,
            UUID campaignId,
            UUID instrumentId,
            Integer instrumentVersion,
            Audience audience,
            String establishment,
            String language,
            String mode,
            Instant acceptedAt,
            Map<String, Answer> answers,
            List<String> texts) {
        this(
                responseId,
                campaignId,
                instrumentId,
                instrumentVersion,
                audience,
                establishment,
                language,
                mode,
                acceptedAt,
                answers,
                texts,
                CodeNumbers.NONE);
    }

    /** The same with its answers parted in another way. */
    public ResponseAccepted with(CodeNumbers coded, Map<String, Answer> others) {
        return new ResponseAccepted(
                responseId,
                campaignId,
                instrumentId,
                instrumentVersion,
                audience,
                establishment,
                language,
                mode,
                acceptedAt,
                others,
                texts,
                coded);
    }
}
