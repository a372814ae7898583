package careers.training.establishment;

import careers.platform.text.Text;

/**
 * Why one row of an import was left out. The value itself is not repeated.
 *
 * @param row the line of the file on which the row starts, the header being line 1
 * @param column name of the column as the file spells it
 */
public record RowProblem(long row, String column, Code code, Text message) {

    RowProblem(long row, String column, Code code) {
        this(row, column, code, code.message);
    }

    /** The closed list of reasons. */
    public enum Code {
        URN_INVALID("The URN must have six digits", "Rhaid i'r URN gael chwe digid"),
        WELSH_NUMBER_UNKNOWN(
                "A Welsh establishment needs its seven-digit school number, or a local authority code and"
                        + " establishment number that make seven digits",
                "Mae angen rhif ysgol saith digid ar sefydliad yng Nghymru, neu god awdurdod lleol a rhif sefydliad"
                        + " sy'n gwneud saith digid"),
        NAME_MISSING("The establishment has no name", "Nid oes enw gan y sefydliad"),
        TEXT_TOO_LONG("The text is longer than 200 characters", "Mae'r testun yn hwy na 200 nod"),
        TEXT_INVALID("The text has a character that cannot be stored", "Mae gan y testun nod na ellir ei storio"),
        STATUS_UNKNOWN("The status is not one that GIAS uses", "Nid yw'r statws yn un y mae GIAS yn ei ddefnyddio"),
        DATE_INVALID("The date must be written dd-MM-yyyy", "Rhaid ysgrifennu'r dyddiad fel dd-MM-yyyy"),
        NUMBER_INVALID("The number cannot be read", "Ni ellir darllen y rhif"),
        NATION_NOT_COVERED(
                "The establishment is in neither England nor Wales", "Nid yw'r sefydliad yn Lloegr nac yng Nghymru"),
        LINK_TYPE_UNKNOWN(
                "The type of link is not one that GIAS uses",
                "Nid yw'r math o ddolen yn un y mae GIAS yn ei ddefnyddio"),
        LINKED_TO_ITSELF("The establishment is linked to itself", "Mae'r sefydliad wedi'i gysylltu ag ef ei hun"),
        DUPLICATE_IN_FILE(
                "An earlier row of the file has the same establishment or link",
                "Mae gan res gynharach yn y ffeil yr un sefydliad neu ddolen");

        private final Text message;

        Code(String en, String cy) {
            this.message = new Text(en, cy);
        }
    }
}
