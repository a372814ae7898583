package careers.insight.question;

import careers.insight.campaign.RegionLabel;
import careers.insight.query.ObsStatus;
import careers.insight.question.TableView.Label;
import careers.platform.text.Text;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An answer in JSON-stat 2.0: a collection with one dataset a table. The dimensions are region, if one was asked for, item, code, group and statistic;
 * what is withheld is null, and {@code status} says what a value is in the codes of SDMX, unless it is a normal one. The format has one language, the reader's; both are in
 * {@code extension}.
 *
 * @param json makes nodes
 * @param language language of the labels
 */
record JsonStat(ObjectMapper json, Locale language) {

    /** The numbers of a figure, in the order of the dimension. */
    private enum Statistic {
        ESTIMATE(new Text("Estimate", "Amcangyfrif"), Figure::estimate),
        LOWER(
                new Text("Lower limit, 95 %", "Terfyn isaf, 95 %"),
                figure -> figure.interval() == null ? null : figure.interval().lower()),
        UPPER(
                new Text("Upper limit, 95 %", "Terfyn uchaf, 95 %"),
                figure -> figure.interval() == null ? null : figure.interval().upper()),
        ANSWERED(
                new Text("People who answered", "Pobl a atebodd"),
                figure -> figure.base() == null
                        ? null
                        : BigDecimal.valueOf(figure.base().answered())),
        PEOPLE(
                new Text("People released", "Pobl a ryddhawyd"),
                figure -> figure.base() == null
                        ? null
                        : BigDecimal.valueOf(figure.base().people()));

        private final Text label;
        private final Function<Figure, BigDecimal> number;

        Statistic(Text label, Function<Figure, BigDecimal> number) {
            this.label = label;
            this.number = number;
        }
    }

    /** The collection. */
    ObjectNode collection(AnswerView answer) {
        var collection = json.createObjectNode();
        collection.put("version", "2.0");
        collection.put("class", "collection");
        collection.put("label", answer.title().in(language));
        var extension = collection.putObject("extension");
        extension.put("campaign", answer.campaign().toString());
        extension.set("title", json.valueToTree(answer.title()));
        extension.set("definition", json.valueToTree(answer.definition()));
        extension.set("notAsked", json.valueToTree(answer.notAsked()));
        var items = collection.putObject("link").putArray("item");
        if (answer.region() != null) {
            extension.set("region", json.valueToTree(answer.region()));
        }
        answer.tables().forEach(table -> items.add(dataset(table, answer.region())));
        return collection;
    }

    private ObjectNode dataset(TableView table, RegionLabel region) {
        var dataset = json.createObjectNode();
        dataset.put("version", "2.0");
        dataset.put("class", "dataset");
        dataset.put("label", table.name());
        var dimensions = dimensions(table, region);
        dataset.set(
                "id", json.valueToTree(dimensions.stream().map(Dimension::id).toList()));
        dataset.set(
                "size",
                json.valueToTree(dimensions.stream()
                        .map(dimension -> dimension.labels().size())
                        .toList()));
        dataset.set("role", json.valueToTree(Map.of("metric", List.of("statistic"))));
        var described = dataset.putObject("dimension");
        dimensions.forEach(dimension -> described.set(dimension.id(), dimension.described(json, language)));
        addValues(table, dataset);
        var extension = dataset.putObject("extension");
        extension.set("concepts", json.valueToTree(table.concepts()));
        extension.set("comparisons", json.valueToTree(table.comparisons()));
        extension.set("figures", figures(table));
        var words = extension.putObject("statusLabel");
        Stream.of(ObsStatus.values())
                .forEach(status -> words.put(status.name(), status.words().in(language)));
        var labels = extension.putObject("labels");
        dimensions.forEach(dimension -> labels.set(dimension.id(), json.valueToTree(dimension.labels())));
        return dataset;
    }

    private static List<Dimension> dimensions(TableView table, RegionLabel region) {
        var dimensions = new ArrayList<Dimension>();
        if (region != null) {
            dimensions.add(new Dimension(
                    "region",
                    new Text("Region", "Rhanbarth"),
                    List.of(new Label(region.code().name(), region.label()))));
        }
        if (!table.items().isEmpty()) {
            dimensions.add(new Dimension("item", new Text("Row or activity", "Rhes neu weithgaredd"), table.items()));
        }
        dimensions.add(new Dimension("code", new Text("Answer", "Ateb"), table.codes()));
        dimensions.add(new Dimension(
                "group",
                new Text("Group", "Grŵp"),
                table.groups().stream()
                        .map(group -> new Label(group.audience().name(), group.label()))
                        .toList()));
        dimensions.add(new Dimension("statistic", new Text("Statistic", "Ystadegyn"), statistics()));
        return dimensions;
    }

    private static List<Label> statistics() {
        var labels = new ArrayList<Label>();
        for (var statistic : Statistic.values()) {
            labels.add(new Label(statistic.name().toLowerCase(Locale.ROOT), statistic.label));
        }
        return labels;
    }

    /** Figures stand in the order of the dimensions, so the place of a number is the place of its figure. */
    private void addValues(TableView table, ObjectNode dataset) {
        var values = dataset.putArray("value");
        var status = json.createObjectNode();
        for (var figure : table.figures()) {
            for (var statistic : Statistic.values()) {
                if (figure.obsStatus() != ObsStatus.A) {
                    status.put(
                            Integer.toString(values.size()), figure.obsStatus().name());
                }
                values.add(statistic.number.apply(figure));
            }
        }
        dataset.set("status", status);
    }

    /** What a figure has besides its numbers, in the order of the figures. */
    private ArrayNode figures(TableView table) {
        var figures = json.createArrayNode();
        for (var figure : table.figures()) {
            var node = figures.addObject();
            node.put("id", figure.id());
            node.put("status", figure.status().name());
            node.put("symbol", figure.symbol());
            node.put("obsStatus", figure.obsStatus().name());
            node.put("confStatus", figure.confStatus().name());
            node.put("reason", figure.reason() == null ? null : figure.reason().name());
            node.put("unit", figure.unit().name());
            node.put(
                    "method",
                    figure.interval() == null ? null : figure.interval().method());
            node.put("count", figure.count());
            node.put("letters", figure.letters());
            node.put("best", figure.best());
            node.put("policy", figure.policy());
            node.set("release", json.valueToTree(figure.release()));
        }
        return figures;
    }

    private record Dimension(String id, Text label, List<Label> labels) {

        ObjectNode described(ObjectMapper json, Locale language) {
            var node = json.createObjectNode();
            node.put("label", label.in(language));
            var category = node.putObject("category");
            var index = category.putArray("index");
            var words = category.putObject("label");
            for (var each : labels) {
                index.add(each.code());
                words.put(each.code(), each.label().in(language));
            }
            return node;
        }
    }
}
