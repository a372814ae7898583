package careers.insight.question;

import careers.platform.text.Text;
import java.util.List;
import java.util.UUID;

/**
 * The answer to a question.
 *
 * @param question the question
 * @param title its words
 * @param definition what is computed
 * @param campaign the campaign
 * @param name its name
 * @param notAsked concepts of the question that nobody in the campaign was asked about
 * @param tables one for each concept or pair of concepts
 */
public record AnswerView(
        String question,
        Text title,
        Text definition,
        UUID campaign,
        Text name,
        List<String> notAsked,
        List<TableView> tables) {

    /** Copies the lists. */
    public AnswerView {
        notAsked = List.copyOf(notAsked);
        tables = List.copyOf(tables);
    }
}
