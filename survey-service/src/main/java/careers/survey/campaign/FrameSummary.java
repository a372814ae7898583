package careers.survey.campaign;

import careers.survey.questionnaire.Audience;
import java.util.Map;
import java.util.UUID;

/**
 * The size of a campaign's sampling frame.
 *
 * @param establishments how many there are
 * @param expected how many of each audience are asked in all
 */
public record FrameSummary(UUID campaignId, int establishments, Map<Audience, Long> expected) {}
