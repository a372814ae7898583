package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text of a draft, in which a language may still be missing. A published instrument has both.
 *
 * @param sourceRev how often the text in the source language has been changed, from 1; kept by the service
 * @param translatedRev the revision of the source text that the translation was made from; an older one is stale
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Label(String en, String cy, Integer sourceRev, Integer translatedRev) {

    public Label(String en, String cy) {
        this(en, cy, null, null);
    }
}
