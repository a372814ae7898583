package careers.gateway.problem;

import java.util.Locale;

/**
 * Everything the gateway itself refuses, with the status it answers and its words in both languages. The name is the
 * stable {@code code} of the problem. No text repeats what the client sent. A code that the services have too has the same title there.
 */
public enum GatewayError {
    MALFORMED_REQUEST(
            400,
            "The request cannot be read as what this operation takes",
            "Ni ellir darllen y cais fel yr hyn y mae'r weithred hon yn ei gymryd",
            "The request is not valid HTTP/1.1.",
            "Nid yw'r cais yn HTTP/1.1 dilys."),
    INVALID_PATH(
            400,
            "Path not accepted",
            "Ni dderbynnir y llwybr",
            "The path holds dot segments, encoded slashes, control characters or another form that could be read in two"
                    + " ways.",
            "Mae'r llwybr yn cynnwys segmentau dot, blaenslaesau wedi'u hamgodio, nodau rheoli neu ffurf arall y gellid"
                    + " ei darllen mewn dwy ffordd."),
    INVALID_HOST(
            400,
            "Host header not accepted",
            "Ni dderbynnir y pennyn Host",
            "Send exactly one Host header with a host name and, if needed, a port number.",
            "Anfonwch un pennyn Host yn unig, gydag enw gwesteiwr a rhif porth os oes angen."),
    AMBIGUOUS_HEADERS(
            400,
            "Headers contradict each other",
            "Mae'r penynnau'n gwrth-ddweud ei gilydd",
            "A header that may occur once was sent more than once, or the length of the body was stated in an unknown"
                    + " way.",
            "Anfonwyd pennyn a ganiateir unwaith fwy nag unwaith, neu nodwyd hyd y corff mewn ffordd anhysbys."),
    UNAUTHENTICATED(
            401,
            "A valid access token is needed",
            "Mae angen tocyn mynediad dilys",
            "Send an access token of the identity provider in the Authorization header. It may have expired, or be meant"
                    + " for another system.",
            "Anfonwch docyn mynediad y darparwr hunaniaeth yn y pennyn Authorization. Gall fod wedi dod i ben, neu fod"
                    + " wedi'i fwriadu ar gyfer system arall."),
    FORBIDDEN(
            403,
            "The access token does not allow this operation",
            "Nid yw'r tocyn mynediad yn caniatáu'r weithred hon",
            "None of the roles in the token may call this operation; /openapi.json lists those that may.",
            "Ni chaiff yr un o'r rolau yn y tocyn alw'r weithred hon; mae /openapi.json yn rhestru'r rhai a gaiff."),
    ORIGIN_NOT_ALLOWED(
            403,
            "Pages of this origin may not call",
            "Ni chaiff tudalennau'r tarddiad hwn alw",
            "Browsers may call from the web origins of registered partners only. Ask for yours to be added.",
            "Dim ond o darddiadau gwe partneriaid cofrestredig y caiff porwyr alw. Gofynnwch am gael ychwanegu eich un"
                    + " chi."),
    NO_SUCH_ROUTE(
            404,
            "No such address",
            "Nid oes cyfeiriad o'r fath",
            "Nothing is published at this address. /openapi.json lists every address there is.",
            "Nid oes dim wedi'i gyhoeddi yn y cyfeiriad hwn. Mae /openapi.json yn rhestru pob cyfeiriad sydd ar gael."),
    METHOD_NOT_ALLOWED(
            405,
            "The resource does not support this method",
            "Nid yw'r adnodd yn cefnogi'r dull hwn",
            "This address cannot be used with this method; the Allow header lists those that can.",
            "Ni ellir defnyddio'r cyfeiriad hwn gyda'r dull hwn; mae'r pennyn Allow yn rhestru'r rhai y gellir eu"
                    + " defnyddio."),
    PAYLOAD_TOO_LARGE(
            413,
            "The request body is larger than allowed",
            "Mae corff y cais yn fwy na'r hyn a ganiateir",
            "This address takes less at a time. Send it in several requests.",
            "Mae'r cyfeiriad hwn yn derbyn llai ar y tro. Anfonwch ef mewn sawl cais."),
    URI_TOO_LONG(
            414,
            "Address too long",
            "Cyfeiriad yn rhy hir",
            "The path and query together are longer than the gateway takes.",
            "Mae'r llwybr a'r ymholiad gyda'i gilydd yn hirach nag y mae'r porth yn ei dderbyn."),
    EXPECTATION_FAILED(
            417,
            "Expectation cannot be met",
            "Ni ellir bodloni'r disgwyliad",
            "The only expectation understood is 100-continue.",
            "Yr unig ddisgwyliad a ddeellir yw 100-continue."),
    TOO_MANY_REQUESTS(
            429,
            "Too many requests",
            "Gormod o geisiadau",
            "The quota is used up and the request was not passed on. Try again after the time given in Retry-After;"
                    + " RateLimit-Policy names the quota.",
            "Mae'r cwota wedi'i ddefnyddio ac ni throsglwyddwyd y cais. Rhowch gynnig arall arni ar ôl yr amser a roddir"
                    + " yn Retry-After; mae RateLimit-Policy yn enwi'r cwota."),
    HEADERS_TOO_LARGE(
            431,
            "Headers too large",
            "Penynnau'n rhy fawr",
            "There are too many headers, or they are too long in total.",
            "Mae gormod o benynnau, neu maent yn rhy hir gyda'i gilydd."),
    INTERNAL_ERROR(
            500,
            "Something failed here; quote requestId when reporting it",
            "Methodd rhywbeth yma; dyfynnwch requestId wrth roi gwybod amdano",
            "The gateway failed before the request was passed on.",
            "Methodd y porth cyn i'r cais gael ei drosglwyddo."),
    UPSTREAM_FAILED(
            502,
            "The service gave no usable answer",
            "Ni roddodd y gwasanaeth ateb y gellir ei ddefnyddio",
            "Whether the request took effect is not known. Repeat it with the same identifier or Idempotency-Key, so"
                    + " that nothing is done twice.",
            "Ni wyddys a gafodd y cais effaith. Ailadroddwch ef gyda'r un dynodydd neu Idempotency-Key, fel na wneir"
                    + " dim ddwywaith."),
    UPSTREAM_UNAVAILABLE(
            503,
            "The service is not available",
            "Nid yw'r gwasanaeth ar gael",
            "The request was not passed on. Try again after the time given in Retry-After.",
            "Ni throsglwyddwyd y cais. Rhowch gynnig arall arni ar ôl yr amser a roddir yn Retry-After."),
    OVERLOADED(
            503,
            "The service has too much to do at the moment",
            "Mae gan y gwasanaeth ormod i'w wneud ar hyn o bryd",
            "The request was not passed on. Try again after the time given in Retry-After.",
            "Ni throsglwyddwyd y cais. Rhowch gynnig arall arni ar ôl yr amser a roddir yn Retry-After."),
    IDENTITY_UNAVAILABLE(
            503,
            "Access tokens cannot be checked at the moment",
            "Ni ellir gwirio tocynnau mynediad ar hyn o bryd",
            "The identity provider has not answered yet, and the request was not passed on. Try again after the time"
                    + " given in Retry-After.",
            "Nid yw'r darparwr hunaniaeth wedi ateb eto, ac ni throsglwyddwyd y cais. Rhowch gynnig arall arni ar ôl yr"
                    + " amser a roddir yn Retry-After."),
    SHUTTING_DOWN(
            503,
            "The gateway is about to stop",
            "Mae'r porth ar fin stopio",
            "The request was not passed on. Send it again over a new connection.",
            "Ni throsglwyddwyd y cais. Anfonwch ef eto dros gysylltiad newydd."),
    UPSTREAM_TIMEOUT(
            504,
            "The service took too long",
            "Cymerodd y gwasanaeth ormod o amser",
            "Whether the request took effect is not known. Repeat it with the same identifier or Idempotency-Key, so"
                    + " that nothing is done twice.",
            "Ni wyddys a gafodd y cais effaith. Ailadroddwch ef gyda'r un dynodydd neu Idempotency-Key, fel na wneir"
                    + " dim ddwywaith."),
    HTTP_VERSION_NOT_SUPPORTED(
            505, "HTTP version not supported", "Ni chefnogir y fersiwn HTTP", "Use HTTP/1.1.", "Defnyddiwch HTTP/1.1.");

    private final int status;
    private final String titleEn;
    private final String titleCy;
    private final String detailEn;
    private final String detailCy;

    GatewayError(int status, String titleEn, String titleCy, String detailEn, String detailCy) {
        this.status = status;
        this.titleEn = titleEn;
        this.titleCy = titleCy;
        this.detailEn = detailEn;
        this.detailCy = detailCy;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }

    /** The short text, the same for every occurrence. */
    public String title(Language language) {
        return language == Language.CY ? titleCy : titleEn;
    }

    /** What the caller can do about it. */
    public String detail(Language language) {
        return language == Language.CY ? detailCy : detailEn;
    }

    /** The problem type as a relative reference, {@code /problems/no-such-route}. */
    public String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
