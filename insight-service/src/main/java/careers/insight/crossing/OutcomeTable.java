package careers.insight.crossing;

import careers.insight.crossing.OutcomeView.Measure;
import careers.insight.query.Columns;
import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.query.ObsStatus;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A comparison of schools as one table: the sides, then the differences; one that is withheld has one row, which says why. */
final class OutcomeTable {

    private static final List<Column> COLUMNS = List.of(
            Column.text("campaign", Role.KEY, "Campaign", "Ymgyrch"),
            Column.text("measure", Role.KEY, "Measure", "Mesur"),
            Column.text("measure_en", Role.LABEL, "Measure, in English", "Mesur, yn Saesneg"),
            Column.text("measure_cy", Role.LABEL, "Measure, in Welsh", "Mesur, yn Gymraeg"),
            Column.text("kind", Role.NOTE, "What it is", "Beth ydyw"),
            Columns.STATUS,
            Column.text("reason", Role.NOTE, "Why it is withheld", "Pam y'i hatelir"),
            Columns.OBS_STATUS,
            Columns.CONF_STATUS,
            Column.decimal("estimate", "Estimate", "Amcangyfrif"),
            Columns.LOWER,
            Columns.UPPER,
            Column.decimal("standard_error", "Standard error", "Cyfeiliornad safonol"),
            Column.decimal("p_value", "p-value", "Gwerth p"),
            Column.count("schools", "Schools", "Ysgolion"),
            Column.count("people", "People", "Pobl"),
            Columns.POLICY,
            Columns.FIGURE);

    private OutcomeTable() {}

    static DataTable of(OutcomeView view) {
        var rows = new ArrayList<List<Object>>();
        view.arms()
                .forEach(arm -> rows.add(row(
                        view,
                        arm.id(),
                        arm.campaign(),
                        arm.arm(),
                        arm.estimate(),
                        null,
                        null,
                        null,
                        null,
                        arm.schools(),
                        arm.people())));
        view.contrasts()
                .forEach(contrast -> rows.add(row(
                        view,
                        contrast.id(),
                        view.campaign(),
                        contrast.measure(),
                        contrast.estimate(),
                        contrast.interval().lower(),
                        contrast.interval().upper(),
                        contrast.standardError(),
                        contrast.pValue(),
                        contrast.degrees() + 1,
                        null)));
        if (rows.isEmpty()) {
            rows.add(row(view, null, view.campaign(), Measure.DIFFERENCE, null, null, null, null, null, null, null));
        }
        return new DataTable(
                new Text(
                        OutcomeWords.TITLE.en() + ": " + view.question().en(),
                        OutcomeWords.TITLE.cy() + ": " + view.question().cy()),
                new Text(
                        view.caution().en() + " " + view.definition().en(),
                        view.caution().cy() + " " + view.definition().cy()),
                COLUMNS,
                rows);
    }

    private static List<Object> row(OutcomeView view, String id, UUID campaign, Measure measure, Object... numbers) {
        var words = OutcomeWords.of(measure);
        var observed = view.reason() == null ? ObsStatus.A : ObsStatus.Q;
        var row = new ArrayList<Object>(Arrays.asList(
                campaign.toString(),
                new Coded(measure.name(), words),
                words.en(),
                words.cy(),
                view.kind().name(),
                view.status().name(),
                view.reason() == null ? null : new Coded(view.reason().name(), view.explanation()),
                new Coded(observed.name(), observed.words()),
                observed.conf().name()));
        row.addAll(Arrays.asList(numbers));
        row.add(view.policy());
        row.add(id);
        return row;
    }
}
