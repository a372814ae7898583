package careers.platform.sample;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.text.Text;

enum SampleError implements ErrorCode {
    RULE_BROKEN(ErrorKind.UNPROCESSABLE, new Text("A rule is broken", "Mae rheol wedi'i thorri")),
    NAME_TAKEN(ErrorKind.CONFLICT, new Text("The name is taken", "Mae'r enw wedi'i gymryd"));

    private final ErrorKind kind;
    private final Text title;

    SampleError(ErrorKind kind, Text title) {
        this.kind = kind;
        this.title = title;
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
