package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * The other place that a finding is about.
 *
 * @param instrumentId the instrument it stands in; absent for the one that was checked, as are the next three
 * @param version number of the published version
 * @param variable the variable of the question; absent for another kind of place
 * @param pointer where in that instrument (RFC 6901)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelatedPlace(
        UUID instrumentId, Audience audience, Integer version, Label title, String variable, String pointer) {

    /** A place in the same document. */
    public static RelatedPlace here(String pointer) {
        return new RelatedPlace(null, null, null, null, null, pointer);
    }
}
