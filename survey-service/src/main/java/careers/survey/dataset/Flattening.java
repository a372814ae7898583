package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Questionnaire;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the answers to one questionnaire into rows of one width. Every cell has a value: an answer, or the reason why
 * there is none. Of words only those are among them that were cleared for use.
 */
public final class Flattening {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readerForMapOf(Object.class);
    private static final int WEEK_WIDTH = 8;
    private static final int LANGUAGE_WIDTH = 2;
    private static final int MODE_WIDTH = 11;
    private static final int ESTABLISHMENT_WIDTH = 10;

    private final boolean withEstablishments;
    private final List<Column> columns = new ArrayList<>();
    private final Map<String, Cells> questions = new LinkedHashMap<>();

    private Flattening(Questionnaire questionnaire, boolean withEstablishments) {
        this.withEstablishments = withEstablishments;
        ColumnNames names = new ColumnNames();
        beside(names);
        QuestionCells cells = new QuestionCells(questionnaire.indexedCodeLists(), names, withEstablishments);
        for (Question question : questionnaire.questions()) {
            cells.of(question).ifPresent(c -> {
                questions.put(question.variable(), c);
                columns.addAll(c.columns());
            });
        }
    }

    /**
     * @param questionnaire one that has been published
     * @param withEstablishments whether schools and colleges are among the columns
     */
    public static Flattening of(Questionnaire questionnaire, boolean withEstablishments) {
        return new Flattening(questionnaire, withEstablishments);
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    private void beside(ColumnNames names) {
        Label number = new Label("Row", "Rhes");
        columns.add(Column.number(names.of("responseRow"), null, number, number, 0, 0));
        text(names, "responseWeek", new Label("Week of acceptance", "Wythnos derbyn"), WEEK_WIDTH);
        text(names, "responseLanguage", new Label("Language of the answers", "Iaith yr atebion"), LANGUAGE_WIDTH);
        text(names, "responseMode", new Label("Who filled it in", "Pwy a'i llenwodd"), MODE_WIDTH);
        if (withEstablishments) {
            Label label = new Label("School or college", "Ysgol neu goleg");
            text(names, "responseEstablishment", label, ESTABLISHMENT_WIDTH);
        }
    }

    private void text(ColumnNames names, String name, Label label, int width) {
        columns.add(Column.text(names.of(name), null, label, label, width));
    }

    /**
     * @param number of the row, from 1
     * @return one cell for each column
     */
    public Object[] row(long number, AnsweredRow answered) {
        Object[] row = new Object[columns.size()];
        int at = 0;
        row[at++] = number;
        row[at++] = answered.week();
        row[at++] = answered.language();
        row[at++] = answered.mode();
        if (withEstablishments) {
            row[at++] = answered.establishment() == null ? Missing.NOT_ANSWERED : answered.establishment();
        }
        Map<String, Object> answers = read(answered.answers());
        ClearedWords.putInto(answers, answered.words());
        for (Map.Entry<String, Cells> question : questions.entrySet()) {
            Cells cells = question.getValue();
            if (answered.notAsked().contains(question.getKey())) {
                cells.put(Missing.NOT_ASKED, row, at);
            } else {
                put(cells, answers.get(question.getKey()), row, at);
            }
            at += cells.columns().size();
        }
        return row;
    }

    /** Puts what was given for a question, nothing or a non-answer included. */
    static void put(Cells cells, Object given, Object[] row, int at) {
        Object missing = Question.missingIn(given);
        cells.put(missing == null ? Missing.NOT_ANSWERED : Missing.valueOf((String) missing), row, at);
        if (given != null && missing == null) {
            cells.put(given, row, at);
        }
    }

    private static Map<String, Object> read(String answers) {
        try {
            return JSON.readValue(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored answers are no JSON object", e);
        }
    }
}
