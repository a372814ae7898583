package careers.survey.campaign;

import java.time.Instant;

/**
 * One extension of a campaign.
 *
 * @param number 1 for the first
 * @param previousClosesAt the end before
 * @param closesAt the end from then on
 */
public record ExtensionView(int number, Instant previousClosesAt, Instant closesAt, Instant extendedAt) {}
