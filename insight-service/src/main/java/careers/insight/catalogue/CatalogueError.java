package careers.insight.catalogue;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with a catalogue of services. */
enum CatalogueError implements ErrorCode {
    /** A service stands there twice. */
    SERVICE_REPEATED(
            ErrorKind.UNPROCESSABLE,
            "A service stands in the catalogue twice",
            "Mae gwasanaeth yn y catalog ddwywaith"),
    /** No catalogue begins on the day. */
    UNKNOWN_CATALOGUE(
            ErrorKind.NOT_FOUND,
            "No catalogue of services begins on this day",
            "Nid oes catalog gwasanaethau'n dechrau ar y diwrnod hwn");

    private final ErrorKind kind;
    private final Text title;

    CatalogueError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }

    @Override
    public Text title() {
        return title;
    }
}
