package careers.survey.response;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.ErrorKind;
import careers.platform.problem.FieldError;
import careers.platform.problem.ProblemException;
import careers.platform.text.Text;
import java.util.List;

/** Error codes of responses. */
public enum ResponseError implements ErrorCode {
    RESPONSE_CONTENT_DIFFERS(
            ErrorKind.CONFLICT,
            "A response with this id was accepted with other content; see storedDigest",
            "Derbyniwyd ymateb gyda'r dynodydd hwn gyda chynnwys arall; gweler storedDigest"),
    RESPONSE_ID_TAKEN(
            ErrorKind.CONFLICT,
            "The id belongs to a response to another campaign; choose another",
            "Mae'r dynodydd yn perthyn i ymateb i ymgyrch arall; dewiswch un arall"),
    RESPONSE_WITHDRAWN(
            ErrorKind.GONE,
            "The response was taken back by its respondent",
            "Cymerwyd yr ymateb yn ôl gan yr ymatebydd"),
    RESPONSE_ERASED(
            ErrorKind.GONE,
            "The response was erased and its id cannot be used again",
            "Dilëwyd yr ymateb ac ni ellir defnyddio ei ddynodydd eto"),
    RESPONSE_INVALID(
            ErrorKind.UNPROCESSABLE,
            "The answers break rules of the instrument; every one of them is in errors",
            "Mae'r atebion yn torri rheolau'r offeryn; mae pob un ohonynt yn errors"),
    ESTABLISHMENT_NOT_YOURS(
            ErrorKind.FORBIDDEN,
            "The access token does not speak for this establishment",
            "Nid yw'r tocyn mynediad yn siarad dros y sefydliad hwn"),
    INTERVIEWER_MODE_NOT_ALLOWED(
            ErrorKind.FORBIDDEN,
            "The access token does not allow entering an interview",
            "Nid yw'r tocyn mynediad yn caniatáu cofnodi cyfweliad");

    private final ErrorKind kind;
    private final Text title;

    ResponseError(ErrorKind kind, String en, String cy) {
        this.kind = kind;
        this.title = new Text(en, cy);
    }

    /** The refusal of a response to an instrument that its campaign does not use. */
    public static ProblemException instrumentNotInCampaign() {
        return RESPONSE_INVALID
                .problem()
                .with(List.of(new FieldError(
                        "/instrumentId",
                        "INSTRUMENT_NOT_IN_CAMPAIGN",
                        new Text(
                                "The campaign does not use this version of this instrument",
                                "Nid yw'r ymgyrch yn defnyddio'r fersiwn hon o'r offeryn hwn"))));
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
