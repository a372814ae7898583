package careers.training;

import static io.restassured.RestAssured.given;

import careers.platform.testing.QuickCalls;
import careers.platform.testing.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The service's API as one caller sees it; every POST carries a fresh Idempotency-Key. */
final class Api {

    static final String BASE = "/api/training/v1";

    static {
        QuickCalls.install();
    }

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    static Api administrator() {
        return as("admin-1", "programme-administrator");
    }

    static Api auditor() {
        return as("auditor-1", "auditor");
    }

    static Api approver(int number) {
        return as("approver-" + number, "finance-approver");
    }

    static Api officer() {
        return as("officer-1", "payment-officer");
    }

    static Api school(String... establishments) {
        return with("school-client-1", Set.of("school-client"), Map.of("establishments", List.of(establishments)));
    }

    static Api seniorLeader(String... establishments) {
        return with("senior-leader-1", Set.of("senior-leader"), Map.of("establishments", List.of(establishments)));
    }

    static Api provider(String ukprn) {
        return with("provider-client-1", Set.of("provider-client"), Map.of("provider", ukprn));
    }

    static Api as(String subject, String role) {
        return new Api(TestTokens.token(subject, Set.of(role)));
    }

    static Api with(String subject, Set<String> roles, Map<String, Object> claims) {
        return new Api(TestTokens.token(subject, roles, claims));
    }

    static Api nobody() {
        return new Api(null);
    }

    Response post(String path, Object body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Response post(String path, Object body, String idempotencyKey) {
        RequestSpecification request = request().header("Idempotency-Key", idempotencyKey);
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.post(BASE + path);
    }

    Response postCsv(String path, byte[] file, String idempotencyKey) {
        return request()
                .header("Idempotency-Key", idempotencyKey)
                .contentType("text/csv")
                .body(file)
                .post(BASE + path);
    }

    Response get(String path) {
        return request().get(BASE + path);
    }

    RequestSpecification request() {
        RequestSpecification request = given().urlEncodingEnabled(false);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }
}
