package careers.insight.query;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

/** What can be wrong with the name of a figure. */
public enum FigureError implements ErrorCode {
    /** No figure was shown under the name, or none that is read at this address. */
    UNKNOWN_FIGURE(ErrorKind.NOT_FOUND, "No figure was shown under this name", "Ni ddangoswyd ffigur o dan yr enw hwn");

    private final ErrorKind kind;
    private final Text title;

    FigureError(ErrorKind kind, String en, String cy) {
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
