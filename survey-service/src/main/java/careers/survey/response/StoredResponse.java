package careers.survey.response;

import java.util.UUID;

/** What is remembered of an accepted response to answer whoever sends it again. */
record StoredResponse(ResponseReceipt receipt, boolean withdrawn) {

    /**
     * The answer to the same id once more.
     *
     * @throws careers.platform.problem.ProblemException 409 the id belongs to another campaign or to other content, 410
     *     it was withdrawn
     */
    Acceptance again(UUID campaignId, String digest) {
        if (!receipt.campaignId().equals(campaignId)) {
            throw ResponseError.RESPONSE_ID_TAKEN.problem();
        }
        if (withdrawn) {
            throw ResponseError.RESPONSE_WITHDRAWN.problem();
        }
        if (!receipt.contentDigest().equals(digest)) {
            throw ResponseError.RESPONSE_CONTENT_DIFFERS.problem().with("storedDigest", receipt.contentDigest());
        }
        return new Acceptance(receipt, false);
    }
}
