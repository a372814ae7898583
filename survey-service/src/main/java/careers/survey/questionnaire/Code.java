package careers.survey.questionnaire;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One answer option. The code is what is stored, in every language the same; the label is what is read.
 *
 * @param missing what kind of non-answer it stands for, null for a substantive one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(String code, Label label, MissingKind missing) {

    boolean countsAsAnswer() {
        return missing == null;
    }
}
