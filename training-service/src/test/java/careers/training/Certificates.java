package careers.training;

import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;

/** Certificates as tests come by them and as strangers check them. */
final class Certificates {

    private Certificates() {}

    /** The certificate that stands for an enrolment. */
    static String of(String enrolment) {
        return Database.value(
                "select id from certificate where state = 'ISSUED' and enrolment_id = '" + enrolment + "'");
    }

    static String number(String certificate) {
        return Database.value("select number from certificate where id = '" + certificate + "'");
    }

    static String verdictOn(String number) {
        return World.ok(Api.nobody().get("/certificate-verifications/" + number))
                .path("verdict");
    }

    static Response verify(Map<String, Object> proof) {
        return World.ok(Api.nobody()
                .request()
                .contentType(ContentType.JSON)
                .body(proof)
                .post(Api.BASE + "/certificate-verifications"));
    }

    static Response verify(byte[] pdf) {
        return Api.nobody()
                .request()
                .contentType("application/pdf")
                .body(pdf)
                .post(Api.BASE + "/certificate-verifications/document");
    }

    static byte[] document(String certificate, String language) {
        Response response =
                World.ok(Api.auditor().get("/certificates/" + certificate + "/document?language=" + language));
        assertThat(response.contentType()).isEqualTo("application/pdf");
        return response.asByteArray();
    }

    static Map<String, Object> proof(String certificate) {
        return World.ok(Api.auditor().get("/certificates/" + certificate + "/proof"))
                .jsonPath()
                .getMap("");
    }

    /** An act of the administrator on the certificate as it is now. */
    static Response act(String certificate, String act, String reason) {
        String etag = Api.auditor().get("/certificates/" + certificate).header("ETag");
        return act(certificate, act, reason, etag);
    }

    static Response act(String certificate, String act, String reason, String etag) {
        var request = Api.administrator()
                .request()
                .header("Idempotency-Key", World.key())
                .contentType(ContentType.JSON)
                .body(Map.of("reasonCode", reason));
        return (etag == null ? request : request.header("If-Match", etag))
                .post(Api.BASE + "/certificates/" + certificate + "/" + act);
    }

    /** The provider takes the standing declaration back. */
    static void voidCompletion(String ukprn, String enrolment) {
        String completion = Database.value(
                "select id from completion where enrolment_id = '" + enrolment + "' order by sequence desc limit 1");
        World.ok(Api.provider(ukprn)
                .post("/completions/" + completion + "/voiding", Map.of("reasonCode", "DECLARED_IN_ERROR")));
    }
}
