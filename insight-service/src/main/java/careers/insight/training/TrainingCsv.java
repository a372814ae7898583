package careers.insight.training;

import careers.insight.query.CsvCell;
import careers.insight.training.FunnelPlotView.Rate;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Comparisons of training as tables (RFC 4180), made of the same views as the JSON form. */
final class TrainingCsv {

    static final String TYPE = "text/csv";

    private static final List<String> RATE =
            List.of("base", "estimate", "lower_95", "upper_95", "lower_998", "upper_998", "position");

    private TrainingCsv() {}

    /** One row for each step of each curve; a unit in which nobody has completed has one row without a step. */
    static String of(CompletionTimesView view) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "key",
                "name",
                "started",
                "completed",
                "under_way",
                "left",
                "first_quarter_days",
                "median_days",
                "day",
                "at_risk",
                "completed_that_day",
                "remaining",
                "standard_error"));
        for (var unit : view.units()) {
            var head = cells(
                    unit.unit().key(),
                    unit.unit().name(),
                    unit.started(),
                    unit.completed(),
                    unit.underWay(),
                    unit.left(),
                    unit.firstQuarterDays(),
                    unit.medianDays());
            if (unit.steps().isEmpty()) {
                rows.add(joined(head, cells(null, null, null, null, null)));
            }
            unit.steps()
                    .forEach(step -> rows.add(joined(
                            head,
                            cells(
                                    step.day(),
                                    step.atRisk(),
                                    step.completed(),
                                    step.remaining(),
                                    step.standardError()))));
        }
        return written(rows);
    }

    /** One row for each unit. */
    static String of(FunnelPlotView view) {
        var rows = new ArrayList<List<String>>();
        rows.add(Stream.of(
                        Stream.of("key", "name", "enrolled", "ended", "completed", "claimed", "paid"),
                        RATE.stream().map(name -> "completion_" + name),
                        RATE.stream().map(name -> "claim_" + name))
                .flatMap(names -> names)
                .toList());
        for (var unit : view.units()) {
            var head = cells(
                    unit.unit().key(),
                    unit.unit().name(),
                    unit.enrolled(),
                    unit.ended(),
                    unit.completed(),
                    unit.claimed(),
                    unit.paid());
            rows.add(joined(head, joined(cells(unit.completion()), cells(unit.claim()))));
        }
        return written(rows);
    }

    private static List<String> cells(Rate rate) {
        return rate == null
                ? cells(null, null, null, null, null, null, null)
                : cells(
                        rate.base(),
                        rate.estimate(),
                        rate.lower95(),
                        rate.upper95(),
                        rate.lower998(),
                        rate.upper998(),
                        rate.position());
    }

    private static List<String> cells(Object... values) {
        return Arrays.stream(values).map(CsvCell::of).toList();
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static String written(List<List<String>> rows) {
        var text = new StringWriter();
        var csv = CsvWriter.builder().bufferSize(0).build(text);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }
}
