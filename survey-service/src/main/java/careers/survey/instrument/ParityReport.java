package careers.survey.instrument;

import java.util.List;

/**
 * How the two languages of an instrument stand.
 *
 * @param texts how many texts there are
 * @param translated how many are there in both languages
 * @param stale how many were changed after they were translated
 * @param equal whether nothing about the languages stands against publication
 * @param findings what is missing or seems to differ
 * @param waivers texts that may differ, each with its reason
 */
public record ParityReport(
        int texts,
        long translated,
        long stale,
        boolean equal,
        List<FindingView> findings,
        List<ParityWaiver> waivers) {}
