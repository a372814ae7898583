package careers.survey.export;

import careers.survey.dataset.FileFormat;
import careers.survey.questionnaire.Audience;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which answers are wanted, and how.
 *
 * @param instrumentId an instrument of the campaign; or leave it out and name the audience
 * @param audience the audience whose instrument is meant, when instrumentId is left out
 * @param values whether cells hold codes or labels; SAV, TRIPLE_S and DDI hold codes and the labels of them
 * @param language of the labels; in SAV of the labels of variables and values
 * @param includeEstablishment whether schools and colleges are among the columns; only for administrators, recorded
 */
public record RequestExport(
        @NotNull FileFormat format,
        UUID instrumentId,
        Audience audience,
        @NotNull Values values,
        @NotNull @Pattern(regexp = "en|cy") String language,
        @Schema(examples = "false") Boolean includeEstablishment) {

    /** What a cell says of a coded answer. */
    public enum Values {
        CODES,
        LABELS
    }

    boolean withEstablishments() {
        return Boolean.TRUE.equals(includeEstablishment);
    }
}
