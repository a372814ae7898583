package careers.survey.campaign;

import careers.survey.questionnaire.Audience;
import java.util.Map;

/**
 * One establishment of a sampling frame.
 *
 * @param establishment reference, EN- and a URN or CY- and a Welsh school number
 * @param expected how many of each audience are asked there, 1 to 100,000 each
 */
public record FrameEntry(String establishment, Map<Audience, Integer> expected) {}
