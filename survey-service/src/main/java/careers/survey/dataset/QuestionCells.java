package careers.survey.dataset;

import careers.survey.questionnaire.Allocation;
import careers.survey.questionnaire.Code;
import careers.survey.questionnaire.CodeLists;
import careers.survey.questionnaire.Computed;
import careers.survey.questionnaire.Consent;
import careers.survey.questionnaire.DateAnswer;
import careers.survey.questionnaire.FreeText;
import careers.survey.questionnaire.Label;
import careers.survey.questionnaire.Matrix;
import careers.survey.questionnaire.MultipleChoice;
import careers.survey.questionnaire.NumberAnswer;
import careers.survey.questionnaire.PostcodeArea;
import careers.survey.questionnaire.Question;
import careers.survey.questionnaire.Ranking;
import careers.survey.questionnaire.Repeat;
import careers.survey.questionnaire.Scale;
import careers.survey.questionnaire.SchoolReference;
import careers.survey.questionnaire.SingleChoice;
import careers.survey.questionnaire.Statement;
import careers.survey.questionnaire.TimingGrid;
import careers.survey.questionnaire.YesNo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Lays out the questions of one questionnaire as columns. */
final class QuestionCells {

    private static final int DAY_WIDTH = 10;
    /** In UTF-8. */
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;

    private static final int POSTCODE_WIDTH = 4;
    private static final int ESTABLISHMENT_WIDTH = 10;
    /** Puts the numbers of missing values out of the reach of an answer that may be negative. */
    private static final int OUT_OF_REACH = 1_000_000_000;

    private final CodeLists lists;
    private final ColumnNames names;
    private final boolean withEstablishments;

    QuestionCells(CodeLists lists, ColumnNames names, boolean withEstablishments) {
        this.lists = lists;
        this.names = names;
        this.withEstablishments = withEstablishments;
    }

    /** The columns of a question; none if it takes no answer or its answers are not handed out. */
    Optional<Cells> of(Question question) {
        return of(question, question.variable());
    }

    private Optional<Cells> of(Question question, String name) {
        return switch (question.answer()) {
            case SingleChoice single -> Optional.of(coded(question, name, codes(single.codeList())));
            case Scale scale -> Optional.of(coded(question, name, codes(scale.codeList())));
            case YesNo yesNo -> Optional.of(coded(question, name, CodeTable.YES_NO));
            case Consent consent -> Optional.of(coded(question, name, CodeTable.YES_NO));
            case MultipleChoice multiple -> Optional.of(chosen(question, name, codes(multiple.codeList())));
            case NumberAnswer number -> Optional.of(number(question, name, number));
            case DateAnswer date -> Optional.of(text(question, name, DAY_WIDTH));
            case PostcodeArea area -> Optional.of(text(question, name, POSTCODE_WIDTH));
            case SchoolReference school
            when withEstablishments -> Optional.of(text(question, name, ESTABLISHMENT_WIDTH));
            case Ranking ranking -> Optional.of(ranks(question, name, ranking));
            case Matrix matrix -> Optional.of(matrix(question, name, matrix));
            case TimingGrid grid -> Optional.of(grid(question, name, grid));
            case Allocation allocation -> Optional.of(shares(question, name, allocation));
            case Repeat repeat -> Optional.of(repeat(question, name, repeat));
            case FreeText words -> Optional.of(words(question, name, words));
            // A school is handed out only when asked for; nobody sends the last two.
            case SchoolReference school -> Optional.empty();
            case Statement statement -> Optional.empty();
            case Computed computed -> Optional.empty();
        };
    }

    private CodeTable codes(String list) {
        return CodeTable.of(lists.codes(list));
    }

    private Cells coded(Question question, String name, CodeTable codes) {
        return new OneCell(
                Column.coded(
                        names.of(name), question.variable(), question.label(), question.label(), codes.categories()),
                codes::cell);
    }

    private Cells chosen(Question question, String name, CodeTable codes) {
        List<Column> columns = codes.categories().stream()
                .map(c -> Column.flag(names.of(name, c.code()), name, question.label(), part(question, c.label())))
                .toList();
        return new ChosenCells(columns, codes);
    }

    private Cells number(Question question, String name, NumberAnswer number) {
        boolean mayBeNegative = number.min() == null || number.min().signum() < 0;
        int decimals = number.decimals() == null ? 0 : number.decimals();
        return new OneCell(
                Column.number(
                        names.of(name),
                        question.variable(),
                        question.label(),
                        question.label(),
                        decimals,
                        mayBeNegative ? OUT_OF_REACH : 0),
                QuestionCells::plain);
    }

    private Cells text(Question question, String name, int width) {
        return new OneCell(
                Column.text(names.of(name), question.variable(), question.label(), question.label(), width), a -> a);
    }

    private Cells words(Question question, String name, FreeText words) {
        return new WordCells(Column.text(
                names.of(name),
                question.variable(),
                question.label(),
                question.label(),
                MOST_BYTES_OF_A_CHARACTER * words.longest()));
    }

    private Cells ranks(Question question, String name, Ranking ranking) {
        CodeTable codes = codes(ranking.codeList());
        int places = ranking.top() == null ? codes.categories().size() : ranking.top();
        List<Column> columns = new ArrayList<>();
        for (int place = 1; place <= places; place++) {
            String number = Integer.toString(place);
            columns.add(Column.coded(
                    names.of(name, number),
                    question.variable(),
                    question.label(),
                    part(question, new Label(number, number)),
                    codes.categories()));
        }
        return new RankCells(columns, codes);
    }

    private Cells matrix(Question question, String name, Matrix matrix) {
        List<Code> rows = lists.codes(matrix.rows());
        CodeTable codes = codes(matrix.codeList());
        List<Column> columns = rows.stream()
                .map(r -> Column.coded(
                        names.of(name, r.code()),
                        question.variable(),
                        question.label(),
                        part(question, r.label()),
                        codes.categories()))
                .toList();
        return new KeyedCells(columns, rows.stream().map(Code::code).toList(), codes::cell, Missing.NOT_ANSWERED);
    }

    private Cells shares(Question question, String name, Allocation allocation) {
        List<Code> options = lists.codes(allocation.codeList());
        List<Column> columns = options.stream()
                .map(o -> Column.number(
                        names.of(name, o.code()),
                        question.variable(),
                        question.label(),
                        part(question, o.label()),
                        0,
                        0))
                .toList();
        return new KeyedCells(columns, options.stream().map(Code::code).toList(), QuestionCells::plain, 0);
    }

    private Cells grid(Question question, String name, TimingGrid grid) {
        GridCells cells = new GridCells();
        for (Code activity : lists.codes(grid.activities())) {
            for (Code time : lists.codes(grid.times())) {
                cells.add(activity.code(), flag(question, name, activity, time), time.code());
            }
            addField(cells, question, name, activity, grid.times(), "interaction", grid.interactions());
            addField(cells, question, name, activity, grid.times(), "place", grid.places());
        }
        return cells;
    }

    private void addField(
            GridCells cells, Question question, String name, Code activity, String times, String field, String list) {
        if (list == null) {
            return;
        }
        for (Code time : lists.codes(times)) {
            for (Code value : lists.codes(list)) {
                cells.add(
                        activity.code(), flag(question, name, activity, time, value), time.code(), field, value.code());
            }
        }
    }

    private Column flag(Question question, String name, Code... parts) {
        String[] named =
                Stream.concat(Stream.of(name), Stream.of(parts).map(Code::code)).toArray(String[]::new);
        Label[] labels = Stream.of(parts).map(Code::label).toArray(Label[]::new);
        Label label = part(question, labels);
        return new Column(
                names.of(named),
                question.variable(),
                Column.Kind.CODED,
                question.label(),
                label,
                List.of(Category.NO, Category.YES),
                0,
                0,
                0,
                null);
    }

    private Cells repeat(Question question, String name, Repeat repeat) {
        Column count = Column.number(names.of(name), question.variable(), question.label(), question.label(), 0, 0);
        List<Map<String, Cells>> rows = new ArrayList<>();
        for (int row = 1; row <= repeat.maxTimes(); row++) {
            Map<String, Cells> questions = new LinkedHashMap<>();
            for (Question inner : repeat.questions()) {
                of(inner, inner.variable() + "_" + row).ifPresent(cells -> questions.put(inner.variable(), cells));
            }
            rows.add(questions);
        }
        return new RepeatCells(count, rows);
    }

    private static Label part(Question question, Label... parts) {
        StringBuilder en = new StringBuilder(question.label().en());
        StringBuilder cy = new StringBuilder(question.label().cy());
        for (Label part : parts) {
            en.append(" – ").append(part.en());
            cy.append(" – ").append(part.cy());
        }
        return new Label(en.toString(), cy.toString());
    }

    /** A number as it was answered, without an exponent. */
    private static Object plain(Object number) {
        return number instanceof BigDecimal || number instanceof Integer || number instanceof Long
                ? number
                : new BigDecimal(number.toString());
    }
}
