package careers.insight.question;

import careers.insight.query.HtmlPage;
import careers.insight.query.HtmlPage.Cell;
import careers.insight.query.HtmlPage.Note;
import careers.insight.query.HtmlPage.Row;
import careers.insight.query.HtmlPage.Table;
import careers.insight.question.Figure.Unit;
import careers.insight.question.TableView.Group;
import careers.insight.question.TableView.Label;
import careers.insight.statistics.Share;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * An answer for people to read: a table for each row or activity, the answers down and the groups across. Every cell says
 * in words what it is, how sure it is and on how many it rests, so no cell needs its colour or its place to be understood.
 *
 * @param answer what is shown
 * @param language the reader's
 */
record AnswerPage(AnswerView answer, Locale language) {

    private static final Cell BLANK = new Cell(null, "", List.of());

    private static final Text ANSWER = new Text("Answer", "Ateb");

    HtmlPage page() {
        var tables = answer.tables().stream().flatMap(this::tables).toList();
        return new HtmlPage(
                in(answer.title()),
                Stream.of(Stream.of(where(), answer.definition()).map(this::in), notAsked().stream())
                        .flatMap(lines -> lines)
                        .toList(),
                tables,
                notes());
    }

    private Text where() {
        return answer.region() == null ? answer.name() : answer.region().after(answer.name());
    }

    private List<String> notAsked() {
        return answer.notAsked().isEmpty()
                ? List.of()
                : List.of(say("Nobody was asked about: ", "Ni ofynnwyd i neb am: ")
                        + String.join(", ", answer.notAsked()));
    }

    private Stream<Table> tables(TableView table) {
        return ShareTable.rows(table.items()).stream()
                .map(item -> table(table, item))
                .filter(each -> !each.rows().isEmpty());
    }

    private Table table(TableView table, String item) {
        var rows = table.codes().stream()
                .map(code -> new Row(List.of(in(code.label())), cells(table, item, code.code())))
                .filter(row -> !row.cells().stream().allMatch(BLANK::equals))
                .toList();
        return new Table(
                caption(table, item),
                List.of(in(ANSWER)),
                table.groups().stream()
                        .map(group -> in(group.label()) + " (" + group.letter() + ")")
                        .toList(),
                rows,
                questions(table));
    }

    private String caption(TableView table, String item) {
        var name = String.join(say(" against ", " yn erbyn "), table.concepts());
        return table.items().stream()
                .filter(label -> label.code().equals(item))
                .map(Label::label)
                .map(label -> name + ": " + in(label))
                .findFirst()
                .orElse(name);
    }

    private List<String> questions(TableView table) {
        return table.groups().stream()
                .filter(group -> group.question() != null)
                .map(this::question)
                .toList();
    }

    private String question(Group group) {
        return in(group.label()) + say(" were asked: ", ": gofynnwyd iddynt: ") + in(group.question());
    }

    /** One for each group; where a figure was not asked for, nothing is said. */
    private List<Cell> cells(TableView table, String item, String code) {
        return table.groups().stream()
                .map(group -> table.figures().stream()
                        .filter(figure -> Objects.equals(figure.item(), item)
                                && figure.code().equals(code)
                                && figure.audience() == group.audience())
                        .findFirst()
                        .map(this::cell)
                        .orElse(BLANK))
                .toList();
    }

    private Cell cell(Figure figure) {
        return figure.estimate() == null
                ? new Cell(null, "[" + figure.symbol() + "] " + in(Words.of(figure.reason())), List.of())
                : new Cell(figure.estimate().toPlainString(), number(figure), details(figure));
    }

    private String number(Figure figure) {
        return figure.unit() == Unit.SHARE
                ? Share.percent(figure.estimate()) + " %"
                : Share.percent(figure.estimate()) + say(" percentage points", " pwynt canran");
    }

    private List<String> details(Figure figure) {
        var details = new ArrayList<String>();
        details.add(say("95 % interval ", "cyfwng 95 % ")
                + Share.percent(figure.interval().lower())
                + say(" to ", " i ")
                + Share.percent(figure.interval().upper()));
        details.add(figure.base().answered() + say(" answered", " wedi ateb"));
        if (figure.letters() != null && !figure.letters().isEmpty()) {
            details.add(say("higher than ", "uwch na ") + figure.letters());
        }
        if (Boolean.TRUE.equals(figure.best())) {
            details.add(say("tied with the best", "cyfartal â'r gorau"));
        }
        if (figure.symbol() != null) {
            details.add("[" + figure.symbol() + "] " + Words.of(figure.symbol(), language));
        }
        return details;
    }

    private List<Note> notes() {
        var figures = answer.tables().stream()
                .flatMap(table -> table.figures().stream())
                .toList();
        var notes = new ArrayList<>(figures.stream()
                .map(Figure::symbol)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(symbol -> new Note("[" + symbol + "]", Words.of(symbol, language)))
                .toList());
        notes.add(new Note(say("Intervals", "Cyfyngau"), in(Words.INTERVALS)));
        notes.add(new Note(say("Letters", "Llythrennau"), in(Words.LETTERS)));
        notes.add(new Note(say("Protection", "Diogelu"), in(Words.PROTECTION)));
        return notes;
    }

    private String in(Text text) {
        return text.in(language);
    }

    private String say(String en, String cy) {
        return language.getLanguage().equals("cy") ? cy : en;
    }
}
