package careers.insight.query;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What JSON-stat 2.0 looks like here, for the API document only: a dataset, or a collection of datasets in
 * {@code link.item}. Words are in the language of the answer.
 *
 * @param datasetClass dataset or collection
 * @param label what it shows
 * @param id the dimensions, in order
 * @param size how many categories each has
 * @param role which dimension tells the statistics apart
 * @param dimension the categories of each dimension, with their labels
 * @param value the numbers by their place, in a list or by name; null where there is none
 * @param status by place, why there is no number
 * @param extension what JSON-stat has no place for: definitions, intervals, reasons, both languages
 */
@Schema(
        name = "JsonStat",
        description = "JSON-stat 2.0: a dataset, or a collection of datasets in link.item",
        requiredProperties = {"version", "class", "label"})
record JsonStatDocument(
        @Schema(enumeration = "2.0") String version,

        @Schema(
                name = "class",
                enumeration = {"dataset", "collection"})
        String datasetClass,

        String label,
        List<String> id,
        List<Integer> size,
        Map<String, List<String>> role,
        Map<String, Dimension> dimension,
        Object value,
        Map<String, String> status,
        Map<String, Object> extension,
        Link link) {

    /** One dimension. */
    @Schema(name = "JsonStatDimension")
    record Dimension(String label, Category category) {}

    /** Its categories. */
    @Schema(name = "JsonStatCategory")
    record Category(List<String> index, Map<String, String> label) {}

    /** The datasets of a collection. */
    @Schema(name = "JsonStatLink")
    record Link(List<JsonStatDocument> item) {}
}
