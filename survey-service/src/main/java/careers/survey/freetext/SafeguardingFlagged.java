package careers.survey.freetext;

import careers.survey.freetext.screening.FindingKind;
import java.util.List;
import java.util.UUID;

/**
 * Event {@code survey.text.safeguarding-flagged}: a reviewer should look at this text now. It says neither who nor where:
 * in a small campaign even the audience could.
 */
record SafeguardingFlagged(UUID textId, UUID campaignId, List<FindingKind> categories) {

    static final String TYPE = "survey.text.safeguarding-flagged";
}
