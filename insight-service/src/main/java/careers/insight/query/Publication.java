package careers.insight.query;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/** What can be published in every form. All of them are made of the same record, so none can show more. */
public interface Publication {

    /** The record as JSON; it is this unless something more is carried. */
    default Object content() {
        return this;
    }

    /** The cursor of the next page; null where there is none. */
    default String next() {
        return null;
    }

    /** The same as one table: for CSV, and for the other forms unless they are said to be otherwise. */
    DataTable table();

    /** The same as JSON-stat 2.0, with labels in one language. */
    default ObjectNode cube(ObjectMapper json, Locale language) {
        return new TableCube(json, language).dataset(table());
    }

    /** The same for people to read, in one language. */
    default HtmlPage page(Locale language) {
        return HtmlPage.of(table(), language);
    }
}
