package careers.survey.invitation;

import careers.survey.questionnaire.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/**
 * Invitations that were just issued, in the order they were asked for. This answer is the only place where their codes are
 * ever shown.
 *
 * @param uploadId to void those that are not used, for instance when this answer was lost
 */
public record IssuedInvitations(UUID uploadId, List<Invitation> invitations) {

    /** One invitation with its code. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Invitation(String code, Audience audience, String establishment) {

        /** Without the code, which must not come into a log. */
        @Override
        public String toString() {
            return "Invitation[" + audience + "]";
        }
    }
}
