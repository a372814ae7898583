package careers.insight.training;

import careers.platform.text.Text;

/**
 * The funnel of one provider at one level.
 *
 * @param providerId the provider
 * @param providerName its name, as of its newest cohort
 * @param level course level
 * @param levelLabel name of the level
 * @param steps the counts
 */
public record FunnelRow(String providerId, String providerName, CourseLevel level, Text levelLabel, FunnelSteps steps) {

    static FunnelRow of(String providerId, String providerName, CourseLevel level, FunnelSteps steps) {
        return new FunnelRow(providerId, providerName, level, level.label(), steps);
    }
}
