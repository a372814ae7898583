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

    /** The terms that the migrations put there, and nothing else: £1,000, 90 days, one a leader, two a school. */
    private static final String FOUNDING_POLICY = """
            update scheme set frozen_at = null, frozen_by = null, freeze_reason = null;
            insert into policy_version (id, scheme_id, version_no, state, effective_from, claim_window_days, synthetic,
                authors, content_sha256, created_at)
            select '%1$s', id, 1, 'DRAFT', '2020-09-01', 90, true, '{founding}', '%2$s', '2020-08-31T12:00:00Z' from scheme;
            insert into policy_amount select '%1$s', l, 100000 from unnest(array['NON_ACCREDITED', 'LEVEL_6', 'LEVEL_7']) l;
            insert into policy_limit values ('%1$s', 'LEADER', 1), ('%1$s', 'ESTABLISHMENT', 2);
            update policy_version set state = 'SIMULATED', simulated_sha256 = content_sha256, simulated_by = 'founding',
                simulated_at = created_at, simulated_year = '2020/21', simulated_gain = 0, simulated_lose = 0,
                simulated_cost_before_pence = 0, simulated_cost_after_pence = 0;
            update policy_version set state = 'APPROVED', approved_sha256 = content_sha256,
                approved_by = 'founding-approver', approved_at = created_at;
            update policy_version set state = 'ACTIVE', activated_by = 'founding', activated_at = created_at;
            """.formatted("01900000-0000-7000-8000-000000000002", "a".repeat(64));

    private ClaimWorld() {}

    static void resetPolicy() {
        World.execute(FOUNDING_POLICY);
    }

    static void importUnclearSchool() {
        Registers.imported("?coverage=PARTIAL", REGISTER);
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
