package careers.training;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;

/** What tests of bursary claims need beyond {@link World}. */
final class ClaimWorld {

    /** An open secondary school of a type that the rules do not know: somebody has to look. */
    static final String UNCLEAR_SCHOOL = "EN-900011";

    private static final String REGISTER = """
            URN,LA (code),LA (name),EstablishmentNumber,EstablishmentName,TypeOfEstablishment (name),\
            EstablishmentStatus (name),PhaseOfEducation (name),OpenDate,Nation,WelshSchoolNumber
            900011,900,Northshire,4011,Dogwood School,A type invented next year,Open,Secondary,,England,
            """;

    private ClaimWorld() {}

    static void importUnclearSchool() {
        World.created(Registers.post("?coverage=PARTIAL", REGISTER));
    }

    /** A claim that waits to be screened. */
    static String aSubmittedClaim() {
        importUnclearSchool();
        return World.aClaim(UNCLEAR_SCHOOL);
    }

    static Response screen(String claim) {
        return casework(claim, "screening", "REGISTER_CHECKED");
    }

    static Response hold(String claim, String kind, String reason) {
        return Api.administrator()
                .post("/bursary-claims/" + claim + "/hold", Map.of("kind", kind, "reasonCodes", List.of(reason)));
    }

    static Response casework(String claim, String action, String reason) {
        return Api.administrator()
                .post("/bursary-claims/" + claim + "/" + action, Map.of("reasonCodes", List.of(reason)));
    }

    static String state(String claim) {
        return World.ok(Api.auditor().get("/bursary-claims/" + claim)).path("state");
    }
}
