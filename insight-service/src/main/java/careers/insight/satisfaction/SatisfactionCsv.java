package careers.insight.satisfaction;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * The same figures as a table (RFC 4180), one row a group. It takes the view that the JSON form takes, so it can show
 * neither more nor less. Only identifiers, numbers and the names of the groups are written, so no cell can be a formula.
 */
final class SatisfactionCsv {

    static final String TYPE = "text/csv";

    private static final List<String> COLUMNS = List.of(
            "audience",
            "label_en",
            "label_cy",
            "status",
            "reason",
            "estimate",
            "lower",
            "upper",
            "level",
            "method",
            "base_answered",
            "base_people",
            "policy",
            "noise_variance",
            "blocks",
            "sha256");

    private SatisfactionCsv() {}

    /** The table as text. */
    static String of(SatisfactionView view) {
        var text = new StringWriter();
        // Text in memory needs no buffer in between.
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        var codes = codes(view);
        var header = new ArrayList<>(COLUMNS);
        codes.forEach(code -> header.add("count_" + code));
        csv.writeRecord(header);
        view.groups().forEach(group -> csv.writeRecord(row(group, codes)));
        return text.toString();
    }

    private static SequencedSet<String> codes(SatisfactionView view) {
        var codes = new LinkedHashSet<String>();
        view.groups().forEach(group -> group.counts().forEach(count -> codes.add(count.code())));
        return codes;
    }

    private static List<String> row(GroupFigure group, SequencedSet<String> codes) {
        var row = new ArrayList<String>();
        row.add(group.audience().name());
        row.add(group.label().en());
        row.add(group.label().cy());
        row.add(group.status().name());
        row.add(group.reason() == null ? "" : group.reason().name());
        row.add(written(group.estimate()));
        var interval = group.interval();
        row.add(interval == null ? "" : written(interval.lower()));
        row.add(interval == null ? "" : written(interval.upper()));
        row.add(interval == null ? "" : written(interval.level()));
        row.add(interval == null ? "" : interval.method());
        row.add(group.base() == null ? "" : Integer.toString(group.base().answered()));
        row.add(group.base() == null ? "" : Integer.toString(group.base().people()));
        row.add(group.policy());
        row.add(written(group.noiseVariance()));
        row.add(group.release() == null ? "" : Integer.toString(group.release().blocks()));
        row.add(group.release() == null ? "" : group.release().sha256());
        codes.forEach(code -> row.add(count(group, code)));
        return row;
    }

    private static String count(GroupFigure group, String code) {
        return group.counts().stream()
                .filter(count -> count.code().equals(code))
                .map(count -> Integer.toString(count.people()))
                .findFirst()
                .orElse("");
    }

    private static String written(BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }
}
