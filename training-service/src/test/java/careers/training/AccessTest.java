package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Repository;
import careers.platform.testing.TestTokens;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may call what: every operation with every role and without a token. */
@QuarkusTest
@WithInfrastructure
class AccessTest {

    private static final List<String> ROLES = List.of(
            "respondent-client",
            "school-client",
            "senior-leader",
            "provider-client",
            "careers-leader",
            "programme-administrator",
            "finance-approver",
            "payment-officer",
            "analyst",
            "auditor",
            "funder");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** {@code everybody} has a token, {@code anybody} needs none. */
    private static final String MATRIX = """
            GET  /changes                                   school-client provider-client programme-administrator finance-approver payment-officer auditor
            GET  /audit-entries                             programme-administrator auditor
            GET  /provider-claims                           provider-client
            GET  /provider-claims/{claimId}                 provider-client
            GET  /funding-summary                           funder programme-administrator finance-approver auditor
            POST /integrity/verifications                   auditor
            GET  /integrity/verifications                   auditor
            GET  /integrity/verifications/{verificationId}  auditor
            GET  /bursary-claims/{claimId}/proof            auditor
            POST /establishment-imports                     programme-administrator
            GET  /establishment-imports                     programme-administrator auditor
            GET  /establishment-imports/{importId}          programme-administrator auditor
            GET  /establishment-imports/{importId}/changes  programme-administrator auditor
            GET  /establishments                            programme-administrator school-client provider-client auditor
            GET  /establishments/{establishment}            programme-administrator school-client provider-client auditor
            GET  /establishments/{establishment}/history    programme-administrator school-client provider-client auditor
            GET  /establishments/{establishment}/lineage    programme-administrator school-client provider-client auditor
            POST /providers                                 programme-administrator
            GET  /providers                                 programme-administrator school-client provider-client auditor
            GET  /providers/{providerId}                    programme-administrator school-client provider-client auditor
            POST /providers/{providerId}/approval           programme-administrator
            POST /providers/{providerId}/activation         programme-administrator
            POST /providers/{providerId}/suspension         programme-administrator
            POST /providers/{providerId}/resumption         programme-administrator
            POST /providers/{providerId}/closure            programme-administrator
            GET  /providers/{providerId}/suspensions        programme-administrator auditor
            GET  /providers/{providerId}/learners-to-transfer programme-administrator auditor
            POST /courses                                   programme-administrator
            GET  /courses                                   programme-administrator school-client provider-client auditor
            GET  /courses/{courseId}                        programme-administrator school-client provider-client auditor
            POST /offerings                                 programme-administrator
            GET  /offerings                                 programme-administrator school-client provider-client auditor
            GET  /offerings/{offeringId}                    programme-administrator school-client provider-client auditor
            POST /offerings/{offeringId}/publication        programme-administrator
            POST /offerings/{offeringId}/opening            programme-administrator
            POST /offerings/{offeringId}/closure            programme-administrator
            POST /offerings/{offeringId}/archiving          programme-administrator
            POST /offerings/{offeringId}/funded-places      programme-administrator
            POST /cohorts                                   programme-administrator
            GET  /cohorts                                   programme-administrator school-client provider-client auditor
            GET  /cohorts/{cohortId}                        programme-administrator school-client provider-client auditor
            POST /cohorts/{cohortId}/opening                programme-administrator
            POST /cohorts/{cohortId}/start                  provider-client
            POST /cohorts/{cohortId}/finish                 provider-client
            POST /cohorts/{cohortId}/cancellation           programme-administrator
            POST /cohorts/{cohortId}/sessions               provider-client
            POST /cohorts/{cohortId}/sessions/{sessionId}/cancellation provider-client
            GET  /cohorts/{cohortId}/sessions               programme-administrator school-client provider-client auditor
            POST /careers-leaders                           programme-administrator
            POST /careers-leaders/{leaderId}/appointments   programme-administrator
            GET  /careers-leaders                           programme-administrator school-client auditor
            GET  /careers-leaders/{leaderId}                programme-administrator school-client auditor
            PUT  /careers-leaders/{leaderId}/profile        programme-administrator school-client
            POST /careers-leaders/{leaderId}/merger         programme-administrator
            POST /careers-leaders/{leaderId}/erasure        programme-administrator
            GET  /careers-leaders/me                        careers-leader
            PUT  /careers-leaders/me/profile                careers-leader
            GET  /careers-leaders/me/enrolments             careers-leader
            GET  /careers-leaders/me/enrolments/{enrolmentId}/progress careers-leader
            GET  /careers-leaders/me/certificates           careers-leader
            GET  /careers-leaders/me/certificates/{certificateId}/proof careers-leader
            GET  /careers-leaders/me/certificates/{certificateId}/document careers-leader
            POST /enrolments                                school-client
            POST /enrolments/{enrolmentId}/endorsement      senior-leader
            POST /enrolments/{enrolmentId}/confirmation     provider-client
            POST /enrolments/{enrolmentId}/rejection        provider-client
            POST /enrolments/{enrolmentId}/start            provider-client
            POST /enrolments/{enrolmentId}/deferral         provider-client
            POST /enrolments/{enrolmentId}/resumption       provider-client
            POST /enrolments/{enrolmentId}/cancellation     provider-client
            POST /enrolments/{enrolmentId}/withdrawal       school-client
            POST /enrolments/{enrolmentId}/offer-acceptance school-client
            POST /enrolments/{enrolmentId}/offer-refusal    school-client
            POST /cohorts/{cohortId}/waiting-list           programme-administrator
            POST /cohorts/{cohortId}/waiting-list/terms     programme-administrator
            GET  /cohorts/{cohortId}/waiting-list           programme-administrator school-client senior-leader provider-client auditor
            POST /enrolments/{enrolmentId}/transfer         programme-administrator provider-client
            POST /enrolments/{enrolmentId}/progress         provider-client
            GET  /enrolments/{enrolmentId}/progress         programme-administrator school-client senior-leader provider-client auditor
            POST /enrolments/{enrolmentId}/completion       provider-client
            GET  /enrolments/{enrolmentId}/completions      programme-administrator school-client senior-leader provider-client auditor
            POST /completions/{completionId}/voiding        programme-administrator provider-client
            GET  /enrolments                                programme-administrator school-client senior-leader provider-client auditor
            GET  /enrolments/{enrolmentId}                  programme-administrator school-client senior-leader provider-client auditor
            GET  /enrolments/{enrolmentId}/history          programme-administrator school-client senior-leader provider-client auditor
            POST /bursary-claims/eligibility-checks         school-client
            POST /bursary-claims                            school-client
            POST /bursary-claims/{claimId}/decisions        finance-approver
            GET  /bursary-claims/{claimId}/decisions        finance-approver payment-officer auditor
            POST /bursary-claims/{claimId}/withdrawal       school-client
            POST /bursary-claims/drafts                     school-client
            PUT  /bursary-claims/{claimId}                  school-client
            POST /bursary-claims/{claimId}/submission       school-client
            POST /bursary-claims/{claimId}/amendment        school-client
            GET  /bursary-claims/{claimId}/history          programme-administrator school-client finance-approver payment-officer auditor
            POST /bursary-claims/{claimId}/screening        programme-administrator
            POST /bursary-claims/{claimId}/hold             programme-administrator
            POST /bursary-claims/{claimId}/release          programme-administrator
            POST /bursary-claims/{claimId}/return           programme-administrator
            POST /bursary-claims/{claimId}/ineligibility    programme-administrator
            GET  /bursary-claims                            programme-administrator school-client finance-approver payment-officer auditor
            GET  /bursary-claims/{claimId}                  programme-administrator school-client finance-approver payment-officer auditor
            GET  /schemes/{scheme}                          programme-administrator school-client finance-approver payment-officer auditor
            POST /schemes/{scheme}/freeze                   programme-administrator finance-approver
            POST /schemes/{scheme}/thaw                     programme-administrator finance-approver
            POST /policy-versions                           programme-administrator
            PUT  /policy-versions/{policyVersionId}         programme-administrator
            POST /policy-versions/{policyVersionId}/simulation programme-administrator
            POST /policy-versions/{policyVersionId}/revision programme-administrator finance-approver
            POST /policy-versions/{policyVersionId}/approval finance-approver
            POST /policy-versions/{policyVersionId}/activation programme-administrator
            POST /policy-versions/{policyVersionId}/retirement programme-administrator
            GET  /policy-versions                           programme-administrator finance-approver auditor
            GET  /policy-versions/{policyVersionId}         programme-administrator finance-approver auditor
            POST /policy-simulations                        programme-administrator finance-approver auditor
            POST /payment-runs                              payment-officer
            POST /payment-runs/{runId}/lines                payment-officer
            POST /payment-runs/{runId}/cancellation         payment-officer
            POST /bursary-claims/{claimId}/repayment        payment-officer
            POST /payer-responses                           payment-officer
            GET  /payer-responses                           payment-officer finance-approver auditor
            GET  /payer-responses/{responseId}              payment-officer finance-approver auditor
            GET  /payer-responses/{responseId}/rows         payment-officer finance-approver auditor
            POST /payee-changes                             payment-officer
            POST /payee-changes/{payeeChangeId}/approval    finance-approver
            POST /payee-changes/{payeeChangeId}/refusal     finance-approver
            GET  /payee-changes                             payment-officer finance-approver auditor
            GET  /payee-changes/{payeeChangeId}             payment-officer finance-approver auditor
            POST /payment-runs/{runId}/lock                 payment-officer
            POST /payment-runs/{runId}/authorisation        finance-approver
            POST /payment-runs/{runId}/instruction          payment-officer
            POST /payment-runs/{runId}/file                 payment-officer
            POST /payment-runs/{runId}/settlements          payment-officer
            GET  /payment-runs                              payment-officer finance-approver auditor
            GET  /payment-runs/{runId}                      payment-officer finance-approver auditor
            GET  /payment-runs/{runId}/lines                payment-officer finance-approver auditor
            POST /clawbacks                                  programme-administrator
            POST /clawbacks/{clawbackId}/school-question     programme-administrator
            POST /clawbacks/{clawbackId}/representation      school-client
            POST /clawbacks/{clawbackId}/cancellation        programme-administrator
            POST /clawbacks/{clawbackId}/approval            finance-approver
            POST /clawbacks/{clawbackId}/raising             payment-officer
            POST /clawbacks/{clawbackId}/recoveries          payment-officer
            POST /clawbacks/{clawbackId}/write-off-proposal  payment-officer
            POST /clawbacks/{clawbackId}/write-off-approval  finance-approver
            POST /clawbacks/{clawbackId}/write-off-refusal   finance-approver
            GET  /clawbacks                                  programme-administrator school-client finance-approver payment-officer auditor
            GET  /clawbacks/{clawbackId}                     programme-administrator school-client finance-approver payment-officer auditor
            GET  /clawbacks/{clawbackId}/recoveries          programme-administrator school-client finance-approver payment-officer auditor
            POST /assurance-samples                          auditor
            POST /assurance-samples/{sampleId}/drawing       auditor
            GET  /assurance-samples                          programme-administrator auditor
            GET  /assurance-samples/{sampleId}               programme-administrator auditor
            GET  /assurance-samples/{sampleId}/population    programme-administrator auditor
            POST /assurance-items/{itemId}/provider-question programme-administrator
            POST /assurance-items/{itemId}/provider-answer   provider-client
            POST /assurance-items/{itemId}/provider-silence  programme-administrator
            POST /assurance-items/{itemId}/school-question   programme-administrator
            POST /assurance-items/{itemId}/school-answer     school-client
            POST /assurance-items/{itemId}/conclusion        programme-administrator
            GET  /assurance-items                            programme-administrator provider-client school-client auditor
            GET  /assurance-items/{itemId}                   programme-administrator provider-client school-client auditor
            POST /reconciliations                           payment-officer auditor
            GET  /reconciliations                            payment-officer finance-approver auditor
            GET  /reconciliations/{reconciliationId}         payment-officer finance-approver auditor
            GET  /reconciliations/{reconciliationId}/findings payment-officer finance-approver auditor
            POST /budget-allocations                        programme-administrator
            GET  /ledger/trial-balance                      programme-administrator auditor
            GET  /ledger/transactions                       auditor
            GET  /certificates                              programme-administrator school-client provider-client auditor
            GET  /certificates/{certificateId}              programme-administrator school-client provider-client auditor
            GET  /certificates/{certificateId}/proof        programme-administrator school-client provider-client auditor
            GET  /certificates/{certificateId}/document     programme-administrator school-client provider-client auditor
            POST /certificates/{certificateId}/revocation   programme-administrator
            POST /certificates/{certificateId}/reissue      programme-administrator
            GET  /certificate-verifications/{number}        anybody
            POST /certificate-verifications                 anybody
            POST /certificate-verifications/document        anybody
            GET  /certificate-keys                          anybody
            POST /provider-imports                          provider-client
            GET  /provider-imports                          programme-administrator provider-client auditor
            GET  /provider-imports/{importId}               programme-administrator provider-client auditor
            GET  /provider-imports/{importId}/rows          programme-administrator provider-client auditor
            GET  /provider-imports/{importId}/errors        programme-administrator provider-client auditor
            PUT  /webhook-endpoints/{endpointId}            school-client provider-client
            GET  /webhook-endpoints                         programme-administrator school-client provider-client auditor
            GET  /webhook-endpoints/{endpointId}            programme-administrator school-client provider-client auditor
            GET  /webhook-endpoints/{endpointId}/deliveries programme-administrator school-client provider-client auditor
            PUT  /webhook-endpoints/{endpointId}/secrets/{secretId} school-client provider-client
            POST /webhook-endpoints/{endpointId}/disabling  programme-administrator school-client provider-client
            POST /webhook-endpoints/{endpointId}/enabling   school-client provider-client
            POST /webhook-endpoints/{endpointId}/replay     school-client provider-client
            GET  /reference-data                            everybody
            GET  /reference-data/{list}                     everybody
            """;

    static Stream<Operation> everyOperation() {
        return operations().stream();
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void opensToTheRolesOfTheMatrixOnly(Operation operation) throws Exception {
        for (String role : ROLES) {
            int status = call(operation, TestTokens.token("someone", Set.of(role)));
            if (operation.roles().contains(role)) {
                assertThat(status).as(role).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyOperation")
    void closesWithoutATokenUnlessPublic(Operation operation) throws Exception {
        int status = call(operation, null);
        if (operation.isPublic()) {
            assertThat(status).isNotIn(401, 403).isLessThan(500);
        } else {
            assertThat(status).isEqualTo(401);
        }
    }

    @Test
    void namesEveryOperationOfThePublishedDocument() throws IOException {
        // Given
        Set<String> published = new TreeSet<>();
        String path = "";
        for (String line : Files.readAllLines(Repository.root().resolve("docs/api/training-service.openapi.yaml"))) {
            if (line.startsWith("  /")) {
                path = line.strip().replace(":", "").replace(Api.BASE, "");
            } else if (line.matches(" {4}(get|post|put):")) {
                published.add(line.strip().replace(":", "").toUpperCase(Locale.ROOT) + " " + path);
            }
        }
        // Then
        assertThat(operations().stream().map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    // With the plain client, since it takes a tenth of the time of REST Assured and there are some two thousand calls.
    private static int call(Operation operation, String token) throws Exception {
        String path =
                operation.path().replaceAll("\\{[a-zA-Z]+}", UUID.randomUUID().toString());
        boolean csv = operation.path().endsWith("-imports") || operation.path().equals("/payer-responses");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + Api.BASE + path))
                .header("Content-Type", csv ? "text/csv" : "application/json")
                .header("Idempotency-Key", World.key())
                .header("If-Match", "\"0\"")
                .method(operation.method(), body(operation, csv));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static BodyPublisher body(Operation operation, boolean csv) {
        return operation.method().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString(csv ? "a" : "{}");
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        MATRIX.lines().forEach(line -> {
            List<String> words = Arrays.asList(line.split("\\s+"));
            operations.add(new Operation(words.get(0), words.get(1), roles(words.subList(2, words.size()))));
        });
        return operations;
    }

    private static Set<String> roles(List<String> words) {
        return switch (words.getFirst()) {
            case "everybody" -> Set.copyOf(ROLES);
            case "anybody" -> Stream.concat(ROLES.stream(), words.stream()).collect(Collectors.toSet());
            default -> Set.copyOf(words);
        };
    }

    /** One line of the matrix. */
    record Operation(String method, String path, Set<String> roles) {

        boolean isPublic() {
            return roles.contains("anybody");
        }
    }
}
