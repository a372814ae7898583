package careers.survey.campaign;

import careers.survey.questionnaire.Audience;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a sampling frame that is in one region.
 *
 * @param region its code
 * @param establishments those of the frame, each once
 * @param expected how many of each audience are asked there
 */
record CampaignArea(String region, List<String> establishments, Map<Audience, Integer> expected) {

    static CampaignArea empty(String region) {
        return new CampaignArea(region, new ArrayList<>(), new EnumMap<>(Audience.class));
    }

    /** One line of the frame; the lines of an establishment follow each other. */
    void add(String establishment, Audience audience, int people) {
        if (establishments.isEmpty() || !establishments.getLast().equals(establishment)) {
            establishments.add(establishment);
        }
        expected.merge(audience, people, Integer::sum);
    }
}
