package careers.insight.question;

import careers.platform.text.Text;
import java.util.List;

/**
 * A question that can be asked.
 *
 * @param id its name in the path
 * @param title its words
 * @param definition what is computed
 * @param concepts what it is made of; empty when the caller names the concept
 */
public record QuestionView(String id, Text title, Text definition, List<String> concepts) {

    static QuestionView of(Question question) {
        return new QuestionView(question.id(), question.title(), question.definition(), question.concepts());
    }
}
