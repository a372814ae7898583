package careers.insight.training;

import careers.insight.query.DataTable;
import careers.insight.query.DataTable.Coded;
import careers.insight.query.DataTable.Column;
import careers.insight.query.DataTable.Role;
import careers.insight.training.FunnelPlotView.Rate;
import careers.platform.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The figures of training as tables, made of the same views as the JSON form. */
final class TrainingTables {

    private static final Column KEY = Column.text("key", Role.KEY, "Unit", "Uned");
    private static final Column NAME = Column.text("name", Role.LABEL, "Name", "Enw");

    private TrainingTables() {}

    /** One row for each provider and level. */
    static DataTable of(FunnelView view) {
        var rows = new ArrayList<List<Object>>();
        for (var row : view.rows()) {
            var steps = row.steps();
            rows.add(cells(
                    coded(row.providerId(), row.providerName()),
                    row.providerName(),
                    new Coded(row.level().name(), row.levelLabel()),
                    row.levelLabel().en(),
                    row.levelLabel().cy(),
                    steps.places(),
                    steps.enrolled(),
                    steps.completed(),
                    steps.claimed(),
                    steps.paid().count(),
                    steps.paid().amount().amountPence(),
                    new Coded(
                            steps.paid().amount().currency(),
                            new Text(steps.paid().pounds(), steps.paid().pounds()))));
        }
        return new DataTable(
                new Text("Training funnel", "Twndis hyfforddi"),
                new Text(
                        "Places, enrolments, completions, claims and payments, as exact counts of records of administration.",
                        "Lleoedd, cofrestriadau, cwblhau, hawliadau a thaliadau, fel cyfrifon union o gofnodion gweinyddol."),
                List.of(
                        Column.text("provider_id", Role.KEY, "Provider", "Darparwr"),
                        Column.text("provider_name", Role.LABEL, "Name of the provider", "Enw'r darparwr"),
                        Column.text("level", Role.KEY, "Level", "Lefel"),
                        Column.text("level_en", Role.LABEL, "Level, in English", "Lefel, yn Saesneg"),
                        Column.text("level_cy", Role.LABEL, "Level, in Welsh", "Lefel, yn Gymraeg"),
                        Column.count("places", "Places", "Lleoedd"),
                        Column.count("enrolled", "Enrolled", "Wedi cofrestru"),
                        Column.count("completed", "Completed", "Wedi cwblhau"),
                        Column.count("claimed", "Claimed", "Wedi hawlio"),
                        Column.count("paid", "Paid", "Wedi talu"),
                        Column.count("paid_pence", "Paid, in pence", "Wedi'i dalu, mewn ceiniogau"),
                        Column.text("currency", Role.NOTE, "Amount paid", "Swm a dalwyd")),
                rows);
    }

    /** One row for each step of each curve; a unit in which nobody has completed has one row without a step. */
    static DataTable of(CompletionTimesView view) {
        var rows = new ArrayList<List<Object>>();
        for (var unit : view.units()) {
            var head = cells(
                    new Coded(unit.unit().key(), unit.unit().label()),
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
        return new DataTable(
                new Text("Time to completion", "Amser hyd at gwblhau"),
                view.definition(),
                List.of(
                        KEY,
                        NAME,
                        Column.count("started", "Began", "Wedi dechrau"),
                        Column.count("completed", "Completed", "Wedi cwblhau"),
                        Column.count("under_way", "Under way or paused", "Wrthi neu wedi oedi"),
                        Column.count("left", "Left", "Wedi gadael"),
                        Column.count(
                                "first_quarter_days",
                                "Days by which a quarter had completed",
                                "Dyddiau erbyn i chwarter gwblhau"),
                        Column.count(
                                "median_days", "Days by which half had completed", "Dyddiau erbyn i hanner gwblhau"),
                        new Column("day", DataTable.Type.INTEGER, Role.KEY, "Day", "Diwrnod"),
                        Column.count("at_risk", "Not completed until then", "Heb gwblhau tan hynny"),
                        Column.count("completed_that_day", "Completed that day", "Wedi cwblhau'r diwrnod hwnnw"),
                        Column.decimal("remaining", "Share not yet completed", "Cyfran heb gwblhau eto"),
                        Column.decimal(
                                "standard_error", "Standard error of the share", "Cyfeiliornad safonol y gyfran")),
                rows);
    }

    /** One row for each unit. */
    static DataTable of(FunnelPlotView view) {
        var columns = new ArrayList<>(List.of(
                KEY,
                NAME,
                Column.count("enrolled", "Enrolled", "Wedi cofrestru"),
                Column.count("ended", "Ended", "Wedi dod i ben"),
                Column.count("completed", "Completed", "Wedi cwblhau"),
                Column.count("claimed", "Claimed", "Wedi hawlio"),
                Column.count("paid", "Paid", "Wedi talu")));
        columns.addAll(rate("completion", new Text("Completion rate", "Cyfradd gwblhau")));
        columns.addAll(rate("claim", new Text("Claim rate", "Cyfradd hawlio")));
        var rows = new ArrayList<List<Object>>();
        for (var unit : view.units()) {
            var head = cells(
                    new Coded(unit.unit().key(), unit.unit().label()),
                    unit.unit().name(),
                    unit.enrolled(),
                    unit.ended(),
                    unit.completed(),
                    unit.claimed(),
                    unit.paid());
            rows.add(joined(head, joined(cells(unit.completion()), cells(unit.claim()))));
        }
        return new DataTable(
                new Text("Funnel plot of completion and claims", "Plot twndis o gwblhau a hawliadau"),
                view.definition(),
                columns,
                rows);
    }

    private static List<Column> rate(String prefix, Text what) {
        return List.of(
                Column.count(prefix + "_base", what.en() + ": base", what.cy() + ": sail"),
                Column.decimal(prefix + "_estimate", what.en(), what.cy()),
                limit(prefix + "_lower_95", what, new Text("lower limit, 95 %", "terfyn isaf, 95 %")),
                limit(prefix + "_upper_95", what, new Text("upper limit, 95 %", "terfyn uchaf, 95 %")),
                limit(prefix + "_lower_998", what, new Text("lower limit, 99.8 %", "terfyn isaf, 99.8 %")),
                limit(prefix + "_upper_998", what, new Text("upper limit, 99.8 %", "terfyn uchaf, 99.8 %")),
                new Column(
                        prefix + "_position",
                        DataTable.Type.STRING,
                        Role.NOTE,
                        what.en() + ": where it lies",
                        what.cy() + ": ble mae'n gorwedd"));
    }

    private static Column limit(String name, Text what, Text limit) {
        return Column.decimal(name, what.en() + ": " + limit.en(), what.cy() + ": " + limit.cy());
    }

    private static Coded coded(String key, String name) {
        return new Coded(key, new Text(name, name));
    }

    private static List<Object> cells(Rate rate) {
        return rate == null
                ? cells(null, null, null, null, null, null, null)
                : cells(
                        rate.base(),
                        rate.estimate(),
                        rate.lower95(),
                        rate.upper95(),
                        rate.lower998(),
                        rate.upper998(),
                        new Coded(rate.position().name(), words(rate)));
    }

    private static Text words(Rate rate) {
        return switch (rate.position()) {
            case WITHIN -> new Text("within the limits", "o fewn y terfynau");
            case ABOVE_95 -> new Text("above the 95 % limit", "uwchlaw'r terfyn 95 %");
            case ABOVE_99_8 -> new Text("above the 99.8 % limit", "uwchlaw'r terfyn 99.8 %");
            case BELOW_95 -> new Text("below the 95 % limit", "islaw'r terfyn 95 %");
            case BELOW_99_8 -> new Text("below the 99.8 % limit", "islaw'r terfyn 99.8 %");
        };
    }

    private static List<Object> cells(Object... values) {
        return Arrays.asList(values);
    }

    private static List<Object> joined(List<Object> one, List<Object> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
