package careers.insight.question;

import careers.insight.campaign.RegionLabel;
import careers.insight.query.DataTable;
import careers.insight.query.HtmlPage;
import careers.insight.query.Publication;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
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
 * @param region the region they are about; absent where they are about all
 */
public record AnswerView(
        String question,
        Text title,
        Text definition,
        UUID campaign,
        Text name,
        List<String> notAsked,
        List<TableView> tables,
        @JsonInclude(JsonInclude.Include.NON_NULL) RegionLabel region)
        implements Publication {

    /** Copies the lists. */
    public AnswerView {
        notAsked = List.copyOf(notAsked);
        tables = List.copyOf(tables);
    }

    /** An answer about all regions. */
    AnswerView(
            String question,
            Text title,
            Text definition,
            UUID campaign,
            Text name,
            List<String> notAsked,
            List<TableView> tables) {
        this(question, title, definition, campaign, name, notAsked, tables, null);
    }

    @Override
    public DataTable table() {
        return AnswerRows.of(this);
    }

    @Override
    public ObjectNode cube(ObjectMapper json, Locale language) {
        return new JsonStat(json, language).collection(this);
    }

    @Override
    public HtmlPage page(Locale language) {
        return new AnswerPage(this, language).page();
    }
}
