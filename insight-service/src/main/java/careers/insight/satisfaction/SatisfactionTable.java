package careers.insight.satisfaction;

import careers.insight.disclosure.ProtectedTable.Status;
import careers.insight.query.Columns;
import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.query.ObsStatus;
import careers.insight.satisfaction.GroupFigure.WithheldReason;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** Satisfaction as a table, one row a group. It takes the view that the JSON form takes, so it shows neither more nor less. */
final class SatisfactionTable {

    private static final Text SHOWN = new Text("shown", "wedi'i ddangos");

    private static final Text WITHHELD =
            new Text("[c] not shown: too few people, or none", "[c] heb ei ddangos: rhy ychydig o bobl, neu neb");

    private static final Text POOLED = new Text(
            "[c] not shown: too few people were expected in the region",
            "[c] heb ei ddangos: disgwylid rhy ychydig o bobl yn y rhanbarth");

    private static final List<Column> COLUMNS = List.of(
            Column.text("audience", Role.KEY, "Group", "Grŵp"),
            Column.text("label_en", Role.LABEL, "Group, in English", "Grŵp, yn Saesneg"),
            Column.text("label_cy", Role.LABEL, "Group, in Welsh", "Grŵp, yn Gymraeg"),
            Columns.STATUS,
            Column.text("reason", Role.NOTE, "Why there is no estimate", "Pam nad oes amcangyfrif"),
            Column.decimal("estimate", "Share of the satisfied", "Cyfran y bodlon"),
            Columns.LOWER,
            Columns.UPPER,
            Column.decimal("level", "Confidence level", "Lefel hyder"),
            Columns.METHOD,
            Column.count("base_answered", "People with an opinion", "Pobl â barn"),
            Column.count("base_people", "People released", "Pobl a ryddhawyd"),
            Columns.POLICY,
            Column.decimal("noise_variance", "Variance of the noise in a count", "Amrywiant y sŵn mewn cyfrif"),
            Column.count("blocks", "Released blocks", "Blociau a ryddhawyd"),
            Column.text("sha256", Role.NOTE, "Digest of the numbers", "Crynodeb o'r rhifau"),
            Columns.OBS_STATUS,
            Columns.CONF_STATUS);

    private SatisfactionTable() {}

    /** The table. */
    static DataTable of(SatisfactionView view) {
        var codes = codes(view);
        var columns = new ArrayList<>(COLUMNS);
        codes.forEach((code, label) -> columns.add(Column.count("count_" + code, label.en(), label.cy())));
        return new DataTable(
                        new Text("Satisfaction by group", "Bodlonrwydd yn ôl grŵp"),
                        view.definition(),
                        columns,
                        view.groups().stream().map(group -> row(group, codes)).toList())
                .in(view.region());
    }

    private static SequencedMap<String, Text> codes(SatisfactionView view) {
        var codes = new LinkedHashMap<String, Text>();
        view.groups().forEach(group -> group.counts().forEach(count -> codes.putIfAbsent(count.code(), count.label())));
        return codes;
    }

    private static List<Object> row(GroupFigure group, SequencedMap<String, Text> codes) {
        var interval = group.interval();
        var base = group.base();
        var release = group.release();
        var status = status(group);
        var row = new ArrayList<Object>(Arrays.asList(
                new Coded(group.audience().name(), group.label()),
                group.label().en(),
                group.label().cy(),
                new Coded(group.status().name(), group.status() == Status.FREE ? SHOWN : WITHHELD),
                group.reason() == null ? null : new Coded(group.reason().name(), words(group.reason())),
                group.estimate(),
                interval == null ? null : interval.lower(),
                interval == null ? null : interval.upper(),
                interval == null ? null : interval.level(),
                interval == null ? null : interval.method(),
                base == null ? null : base.answered(),
                base == null ? null : base.people(),
                group.policy(),
                group.noiseVariance(),
                release == null ? null : release.blocks(),
                release == null ? null : release.sha256(),
                new Coded(status.name(), status.words()),
                status.conf().name()));
        codes.keySet().forEach(code -> row.add(count(group, code)));
        return row;
    }

    private static Text words(WithheldReason reason) {
        return reason == WithheldReason.NOT_IN_LATTICE ? POOLED : WITHHELD;
    }

    private static ObsStatus status(GroupFigure group) {
        if (group.status() == Status.WITHHELD) {
            return ObsStatus.Q;
        }
        return group.estimate() == null ? ObsStatus.O : ObsStatus.A;
    }

    private static Integer count(GroupFigure group, String code) {
        return group.counts().stream()
                .filter(count -> count.code().equals(code))
                .map(GroupFigure.Count::people)
                .findFirst()
                .orElse(null);
    }
}
