package careers.survey.response;

import careers.platform.identity.CurrentUser;
import careers.survey.Roles;
import java.util.Set;

/**
 * For whom a client may submit responses.
 *
 * @param everySchool whether it may answer for anybody
 * @param establishments for whom it may answer otherwise
 * @param interviews whether it may enter what an interviewer was told
 */
public record Submitter(boolean everySchool, Set<String> establishments, boolean interviews) {

    public static Submitter of(CurrentUser user) {
        return new Submitter(
                !user.has(Roles.SCHOOL_CLIENT) || user.has(Roles.RESPONDENT_CLIENT),
                user.establishments(),
                user.has(Roles.INTERVIEWER) || user.has(Roles.SCHOOL_CLIENT));
    }

    void requireMaySubmit(SubmitResponse content) {
        if (!everySchool && !establishments.contains(content.establishment())) {
            throw ResponseError.ESTABLISHMENT_NOT_YOURS.problem();
        }
        if (content.mode() == SubmitResponse.CollectionMode.INTERVIEWER && !interviews) {
            throw ResponseError.INTERVIEWER_MODE_NOT_ALLOWED.problem();
        }
    }
}
