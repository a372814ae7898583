package careers.survey.invitation;

import careers.survey.questionnaire.Audience;

/**
 * One line of an upload of invitations. It names no recipient: who gets which code is known to the sender alone.
 *
 * @param audience who may answer with it
 * @param establishment where; absent if anywhere
 * @param code a code of the client's own, 16 to 64 letters, digits and hyphens, at least 80 bits of them random; absent if
 *     one is to be made
 */
public record InvitationEntry(Audience audience, String establishment, String code) {

    /** Without the code, which must not come into a log. */
    @Override
    public String toString() {
        return "InvitationEntry[" + audience + "]";
    }
}
