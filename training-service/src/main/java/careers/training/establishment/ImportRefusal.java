package careers.training.establishment;

import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a file was not taken over, in both languages, since nobody knows who will read it.
 *
 * @param disappearing of TOO_MANY_WOULD_DISAPPEAR alone, as openBefore
 * @param latest of REGISTER_OUT_OF_DATE alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRefusal(
        @Schema(description = "TOO_MANY_WOULD_DISAPPEAR, REGISTER_OUT_OF_DATE, LINEAGE_TOO_LARGE, IMPORT_FAILED …")
        String code,

        Text title,

        @Schema(description = "How many open establishments, or links, the file does not have")
        Integer disappearing,

        @Schema(description = "How many open establishments, or links, the register had")
        Integer openBefore,

        @Schema(description = "The day that the register describes", examples = "2025-04-22")
        String latest) {

    static ImportRefusal of(ProblemException problem) {
        Map<String, Object> members = problem.members();
        return new ImportRefusal(
                problem.code().name(),
                problem.code().title(),
                (Integer) members.get("disappearing"),
                (Integer) members.get("openBefore"),
                (String) members.get("latest"));
    }
}
