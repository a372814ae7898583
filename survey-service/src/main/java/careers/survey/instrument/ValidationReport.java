package careers.survey.instrument;

import careers.survey.comparability.Compatibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * What publication would say now.
 *
 * @param valid whether nothing stands against publication
 * @param findings errors first, then warnings, then notes
 * @param lastPublished the version of the same survey and audience that this one would follow; absent for a first one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ValidationReport(boolean valid, List<FindingView> findings, Predecessor lastPublished) {

    /** How the draft relates to the newest published version. */
    public record Predecessor(UUID instrumentId, int version, Compatibility.Verdict verdict) {}
}
