package careers.survey.freetext;

import java.util.UUID;

/** Event {@code survey.text.removed}: the themes of this text count no longer. */
record TextRemoved(UUID textId, UUID campaignId) {

    static final String TYPE = "survey.text.removed";
}
