package careers.platform.problem;

import careers.platform.text.Text;

/** The errors that any operation of any service may answer with. */
public enum PlatformError implements ErrorCode {
    MALFORMED_REQUEST(
            ErrorKind.BAD_REQUEST,
            "The request cannot be read as what this operation takes",
            "Ni ellir darllen y cais fel yr hyn y mae'r weithred hon yn ei gymryd"),
    UNKNOWN_PARAMETER(
            ErrorKind.BAD_REQUEST,
            "The request has a query parameter that this operation does not know",
            "Mae gan y cais baramedr ymholiad nad yw'r weithred hon yn ei adnabod"),
    INVALID_CURSOR(
            ErrorKind.BAD_REQUEST,
            "The cursor was not given out by this list",
            "Ni roddwyd y cyrchwr hwn gan y rhestr hon"),
    IDEMPOTENCY_KEY_REQUIRED(
            ErrorKind.BAD_REQUEST,
            "The operation needs the header Idempotency-Key, 1 to 128 characters",
            "Mae angen y pennyn Idempotency-Key, 1 i 128 nod, ar y weithred"),
    UNAUTHENTICATED(ErrorKind.UNAUTHENTICATED, "A valid access token is needed", "Mae angen tocyn mynediad dilys"),
    FORBIDDEN(
            ErrorKind.FORBIDDEN,
            "The access token does not allow this operation",
            "Nid yw'r tocyn mynediad yn caniatáu'r weithred hon"),
    NOT_FOUND(ErrorKind.NOT_FOUND, "There is nothing here for you", "Nid oes dim yma i chi"),
    METHOD_NOT_ALLOWED(
            ErrorKind.METHOD_NOT_ALLOWED,
            "The resource does not support this method",
            "Nid yw'r adnodd yn cefnogi'r dull hwn"),
    NOT_ACCEPTABLE(
            ErrorKind.NOT_ACCEPTABLE,
            "The answer is not available in a media type that the client accepts",
            "Nid yw'r ateb ar gael mewn math o gyfrwng y mae'r cleient yn ei dderbyn"),
    CHANGED_MEANWHILE(
            ErrorKind.CONFLICT,
            "Somebody else changed this at the same moment; read it again and decide again",
            "Newidiodd rhywun arall hyn ar yr un pryd; darllenwch ef eto a phenderfynwch eto"),
    CONSTRAINT_VIOLATED(
            ErrorKind.CONFLICT,
            "The change contradicts what is already stored",
            "Mae'r newid yn groes i'r hyn sydd eisoes wedi'i storio"),
    PRECONDITION_FAILED(
            ErrorKind.PRECONDITION_FAILED,
            "The resource has changed since the version named in If-Match",
            "Mae'r adnodd wedi newid ers y fersiwn a enwir yn If-Match"),
    PAYLOAD_TOO_LARGE(
            ErrorKind.TOO_LARGE,
            "The request body is larger than allowed",
            "Mae corff y cais yn fwy na'r hyn a ganiateir"),
    UNSUPPORTED_MEDIA_TYPE(
            ErrorKind.UNSUPPORTED_MEDIA,
            "The request body has a media type that this operation does not take",
            "Mae gan gorff y cais fath o gyfrwng nad yw'r weithred hon yn ei gymryd"),
    VALIDATION_FAILED(
            ErrorKind.UNPROCESSABLE,
            "The request can be read, but breaks the rules listed in errors",
            "Gellir darllen y cais, ond mae'n torri'r rheolau a restrir yn errors"),
    IDEMPOTENCY_KEY_REUSED(
            ErrorKind.UNPROCESSABLE,
            "The Idempotency-Key was used before with other content",
            "Defnyddiwyd yr Idempotency-Key o'r blaen gyda chynnwys arall"),
    PRECONDITION_REQUIRED(
            ErrorKind.PRECONDITION_REQUIRED,
            "The change needs the header If-Match with the version it starts from",
            "Mae angen y pennyn If-Match gyda'r fersiwn y mae'n dechrau ohoni ar y newid"),
    INTERNAL_ERROR(
            ErrorKind.INTERNAL,
            "Something failed here; quote requestId when reporting it",
            "Methodd rhywbeth yma; dyfynnwch requestId wrth roi gwybod amdano"),
    TEMPORARILY_UNAVAILABLE(
            ErrorKind.UNAVAILABLE,
            "The service cannot answer at the moment; try again after the time in Retry-After",
            "Ni all y gwasanaeth ateb ar hyn o bryd; rhowch gynnig arall arni ar ôl yr amser yn Retry-After");

    private final ErrorKind kind;
    private final Text title;

    PlatformError(ErrorKind kind, String en, String cy) {
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
