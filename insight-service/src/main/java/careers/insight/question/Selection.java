package careers.insight.question;

import careers.insight.campaign.RegionLabel;
import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.query.HtmlPage;
import careers.insight.query.HtmlPage.Table;
import careers.insight.query.Publication;
import careers.platform.text.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of selected figures, campaign by campaign.
 *
 * @param answers the figures in their tables, for each campaign
 * @param next the cursor of the next page; null on the last
 */
record Selection(List<AnswerView> answers, String next) implements Publication {

    static final Text TITLE = new Text("Selected figures", "Ffigurau a ddewiswyd");

    static final Text DEFINITION = new Text(
            "The share of each answer in a group, as the questions of this service compute it. Letters and best sets are those"
                    + " of the whole table.",
            "Cyfran pob ateb mewn grŵp, fel y mae cwestiynau'r gwasanaeth hwn yn ei chyfrifo. Mae llythrennau a setiau gorau"
                    + " yn perthyn i'r tabl cyfan.");

    @Override
    public Object content() {
        return new SelectionView(
                answers.stream()
                        .flatMap(answer -> answer.tables().stream()
                                .flatMap(table ->
                                        table.figures().stream().map(figure -> Selected.of(answer, table, figure))))
                        .toList(),
                next);
    }

    @Override
    public DataTable table() {
        var columns = new ArrayList<Column>();
        columns.add(new Column("campaign", DataTable.Type.STRING, Role.KEY, "Campaign", "Ymgyrch"));
        var rows = new ArrayList<List<Object>>();
        for (var answer : answers) {
            for (var row : answer.table().rows()) {
                var whole = new ArrayList<Object>();
                whole.add(new Coded(answer.campaign().toString(), answer.name()));
                whole.addAll(row);
                rows.add(whole);
            }
        }
        columns.addAll(
                answers.isEmpty()
                        ? AnswerRows.COLUMNS
                        : answers.getFirst().table().columns());
        return new DataTable(TITLE, DEFINITION, columns, rows);
    }

    @Override
    public HtmlPage page(Locale language) {
        var tables = new ArrayList<Table>();
        var notes = new ArrayList<HtmlPage.Note>();
        for (var answer : answers) {
            var page = answer.page(language);
            page.tables().forEach(table -> tables.add(table.about(answer.name().in(language))));
            page.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
        }
        return new HtmlPage(TITLE.in(language), List.of(DEFINITION.in(language)), tables, notes);
    }

    /**
     * A page of selected figures.
     *
     * @param items the figures
     * @param next what to send as {@code cursor} for the page after this one; absent on the last page
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "PageSelectedFigure")
    public record SelectionView(List<Selected> items, String next) {}

    /**
     * A selected figure.
     *
     * @param campaign the campaign
     * @param concept what was asked about
     * @param language of texts, en or cy; null for answers that are chosen
     * @param groupLabel name of the group
     * @param itemLabel row or activity; null for a plain question
     * @param codeLabel the answer
     * @param figure the figure
     * @param region the region it is about; absent where it is about all
     */
    @Schema(name = "SelectedFigure")
    public record Selected(
            UUID campaign,
            String concept,
            @Schema(nullable = true) String language,
            Text groupLabel,
            @Schema(nullable = true) Text itemLabel,
            Text codeLabel,
            Figure figure,
            @JsonInclude(JsonInclude.Include.NON_NULL) RegionLabel region) {

        static Selected of(AnswerView answer, TableView table, Figure figure) {
            return new Selected(
                    answer.campaign(),
                    table.concepts().getFirst(),
                    table.language(),
                    figure.audience().label(),
                    figure.item() == null ? null : TableView.label(table.items(), figure.item()),
                    TableView.label(table.codes(), figure.code()),
                    figure,
                    answer.region());
        }
    }
}
