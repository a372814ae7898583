package careers.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One response as a front end sends it, under an id of its own choice. */
record Submission(UUID id, Campaign.Published instrument, Map<String, Object> document) {

    static Submission of(Campaign.Published instrument, School school, String language, long seed) {
        var document = new LinkedHashMap<String, Object>();
        document.put("instrumentId", instrument.id());
        document.put("instrumentVersion", instrument.version());
        document.put("establishment", school.reference());
        document.put("language", language);
        document.put("mode", "SELF");
        document.put("answers", new AnswerSheet(instrument.questionnaire(), language, school.reference(), seed).fill());
        return new Submission(UUID.randomUUID(), instrument, document);
    }

    /** The same response with one answer changed, as a front end with a fault might send it. */
    Submission with(String variable, Object answer) {
        var answers = new LinkedHashMap<String, Object>();
        ((Map<?, ?>) document.get("answers")).forEach((name, value) -> answers.put((String) name, value));
        answers.put(variable, answer);
        var changed = new LinkedHashMap<>(document);
        changed.put("answers", answers);
        return new Submission(id, instrument, changed);
    }

    /** The same response under another id. */
    Submission anew() {
        return new Submission(UUID.randomUUID(), instrument, document);
    }

    Object answer(String variable) {
        return ((Map<?, ?>) document.get("answers")).get(variable);
    }

    String path(Campaign campaign) {
        return campaign.path() + "/responses/" + id;
    }
}
