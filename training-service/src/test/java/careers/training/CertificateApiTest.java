package careers.training;

import static careers.platform.testing.ProblemAssert.assertThatProblem;
import static careers.training.World.OTHER_SCHOOL;
import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.json.CanonicalJson;
import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class CertificateApiTest {

    private String ukprn;
    private String enrolment;
    private String certificate;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        ukprn = World.ukprn();
        enrolment = World.enrolled(World.aCohort(ukprn, 5), World.aLeaderAt(SCHOOL), SCHOOL);
        World.complete(ukprn, enrolment);
        certificate = Certificates.of(enrolment);
    }

    @Test
    void comesWithThePassAndIsValidForAnybodyWhoKnowsItsNumber() {
        // Given
        String number = Certificates.number(certificate);
        // When
        Response known = World.ok(Api.nobody().get("/certificate-verifications/" + number));
        Response typed = World.ok(Api.nobody()
                .get("/certificate-verifications/"
                        + number.toLowerCase(Locale.ROOT).replace("-", "")));
        // Then
        assertThat(number).matches("CL(-[0-9A-Z]{4}){4}");
        assertThat(known.<String>path("verdict")).isEqualTo("VALID");
        assertThat(known.<String>path("text.cy")).isEqualTo("Mae'r dystysgrif yn ddilys ac mewn grym");
        assertThat(known.<String>path("number")).isEqualTo(number);
        assertThat(known.<String>path("holderInitials")).isEqualTo("S. E.");
        assertThat(known.<String>path("provider")).isEqualTo("Northshire Training");
        assertThat(known.<String>path("completedOn"))
                .isEqualTo(World.today().minusDays(1).toString());
        assertThat(known.asString()).doesNotContain("Example");
        assertThat(typed.asString()).isEqualTo(known.asString());
        assertThatProblem(Api.nobody().get("/certificate-verifications/CL-0000-0000-0000-0000"))
                .is(404)
                .hasCode("NOT_FOUND");
        assertThatProblem(Api.nobody().get("/certificate-verifications/no-number"))
                .is(404);
    }

    @Test
    void isSignedSoThatAnybodyCanCheckItWithoutTheService() throws Exception {
        // Given
        Map<String, Object> proof = Certificates.proof(certificate);
        Map<String, String> key = World.ok(Api.nobody().get("/certificate-keys"))
                .jsonPath()
                .<Map<String, String>>getList("keys")
                .getFirst();
        byte[] x509 = HexFormat.of()
                .parseHex("302a300506032b6570032100"
                        + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key.get("x"))));
        // When
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        check.update(CanonicalJson.bytes(new ObjectMapper().writeValueAsString(proof.get("payload"))));
        // Then
        assertThat(key).containsEntry("kty", "OKP").containsEntry("crv", "Ed25519");
        assertThat(proof.get("keyId")).isEqualTo(key.get("kid"));
        assertThat(check.verify(
                        Base64.getUrlDecoder().decode(proof.get("signature").toString())))
                .isTrue();
    }

    @Test
    void verifiesByProofAndFindsAnyChangeOfIt() {
        Map<String, Object> proof = Certificates.proof(certificate);
        assertThat(Certificates.verify(proof).<String>path("verdict")).isEqualTo("VALID");
        for (String member : List.of("holder", "course", "completedOn", "number", "format")) {
            assertThat(Certificates.verify(with(proof, member, "Sam Edited")).<String>path("verdict"))
                    .as(member)
                    .isEqualTo("MISMATCH");
        }
        assertThat(Certificates.verify(with(proof, "added", "member")).<String>path("verdict"))
                .isEqualTo("MISMATCH");
        assertThat(Certificates.verify(with(proof, "completedOn", List.of(2026, 9, 1)))
                        .<String>path("verdict"))
                .isEqualTo("MISMATCH");
        assertThat(Certificates.verify(with(proof, "holder", 1e300)).<String>path("verdict"))
                .isEqualTo("MISMATCH");
        Map<String, Object> forged = new HashMap<>(proof);
        forged.put("signature", "A" + proof.get("signature").toString().substring(1));
        forged.computeIfPresent(
                "signature", (name, value) -> value.equals(proof.get("signature")) ? "B" + value : value);
        assertThat(Certificates.verify(forged).<String>path("verdict")).isEqualTo("MISMATCH");
        assertThat(Certificates.verify(forged).<String>path("number")).isNull();
    }

    @Test
    void verifiesByDocumentAndFindsAnyChangeOfIt() throws Exception {
        // Given
        byte[] english = Certificates.document(certificate, "en");
        byte[] welsh = Certificates.document(certificate, "cy");
        byte[] edited = english.clone();
        edited[english.length / 2] ^= 1;
        // Then
        assertThat(Certificates.document(certificate, "en")).isEqualTo(english);
        assertThat(Certificates.verify(english).<String>path("verdict")).isEqualTo("VALID");
        assertThat(Certificates.verify(welsh).<String>path("number")).isEqualTo(Certificates.number(certificate));
        assertThat(Certificates.verify(edited).<String>path("verdict")).isEqualTo("MISMATCH");
        assertThat(Certificates.verify(new byte[] {'x'}).<String>path("verdict"))
                .isEqualTo("MISMATCH");
        assertThatProblem(Certificates.verify(new byte[1024 * 1024 + 1]))
                .is(413)
                .hasCode("PAYLOAD_TOO_LARGE");
        try (PDDocument pdf = Loader.loadPDF(welsh)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Tystysgrif gwblhau", "Sam Example", Certificates.number(certificate));
        }
    }

    @Test
    void chooseTheLanguageByParameterOrHeader() {
        String path = "/certificates/" + certificate + "/document";
        Response asked =
                Api.school(SCHOOL).request().header("Accept-Language", "cy").get(Api.BASE + path);
        assertThat(asked.header("Content-Language")).isEqualTo("cy");
        assertThat(World.ok(Api.school(SCHOOL).get(path)).header("Content-Language"))
                .isEqualTo("en");
        assertThatProblem(Api.school(SCHOOL).get(path + "?language=fr")).is(400).hasCode("MALFORMED_REQUEST");
    }

    @Test
    void isRevokedWithTheVoidingOfItsCompletionAndNeverValidAgain() {
        // Given
        String number = Certificates.number(certificate);
        byte[] pdf = Certificates.document(certificate, "en");
        Map<String, Object> proof = Certificates.proof(certificate);
        // When
        Certificates.voidCompletion(ukprn, enrolment);
        // Then
        assertThat(Certificates.verdictOn(number)).isEqualTo("REVOKED");
        assertThat(Certificates.verify(pdf).<String>path("verdict")).isEqualTo("REVOKED");
        assertThat(Certificates.verify(proof).<String>path("verdict")).isEqualTo("REVOKED");
        Response view = World.ok(Api.auditor().get("/certificates/" + certificate));
        assertThat(view.<String>path("state")).isEqualTo("REVOKED");
        assertThat(view.<String>path("revocationReason")).isEqualTo("COMPLETION_VOIDED");
        assertThatProblem(Api.auditor().get("/certificates/" + certificate + "/document"))
                .is(409)
                .hasCode("CERTIFICATE_STATE_CONFLICT");
    }

    @Test
    void comesAnewWithAPassThatIsDeclaredAgain() {
        // Given
        Certificates.voidCompletion(ukprn, enrolment);
        // When
        World.ok(Api.provider(ukprn)
                .post(
                        "/enrolments/" + enrolment + "/completion",
                        World.completion(World.today().minusDays(1))));
        // Then
        String later = Certificates.of(enrolment);
        assertThat(later).isNotEqualTo(certificate);
        assertThat(Certificates.verdictOn(Certificates.number(later))).isEqualTo("VALID");
        assertThat(Certificates.verdictOn(Certificates.number(certificate))).isEqualTo("REVOKED");
    }

    @Test
    void isReissuedWithHistory() {
        // Given
        String number = Certificates.number(certificate);
        World.execute("update careers_leader set name = 'Siân Ŵyn'");
        // When
        Response later = World.created(Certificates.act(certificate, "reissue", "NAME_CHANGED"));
        // Then
        assertThat(later.<String>path("supersedes")).isEqualTo(certificate);
        assertThat(later.<String>path("reissueReason")).isEqualTo("NAME_CHANGED");
        assertThat(later.<String>path("number")).isNotEqualTo(number);
        assertThat(Certificates.verdictOn(number)).isEqualTo("SUPERSEDED");
        assertThat(Certificates.verdictOn(later.path("number"))).isEqualTo("VALID");
        Response history = World.ok(Api.provider(ukprn).get("/certificates?enrolment=" + enrolment));
        assertThat(history.<List<String>>path("items.state")).containsExactly("SUPERSEDED", "ISSUED");
        assertThat(World.ok(Api.auditor().get("/certificates/" + later.path("certificateId") + "/proof"))
                        .<String>path("payload.holder"))
                .isEqualTo("Siân Ŵyn");
        assertThatProblem(Certificates.act(certificate, "reissue", "NAME_CHANGED"))
                .is(409)
                .hasCode("CERTIFICATE_STATE_CONFLICT");
    }

    @Test
    void isRevokedByAnAdministratorWhoHasSeenIt() {
        assertThatProblem(Certificates.act(certificate, "revocation", "ISSUED_IN_ERROR", null))
                .is(428)
                .hasCode("PRECONDITION_REQUIRED");
        assertThatProblem(Certificates.act(certificate, "revocation", "ISSUED_IN_ERROR", "\"7\""))
                .is(412)
                .hasCode("PRECONDITION_FAILED");
        assertThatProblem(Certificates.act(certificate, "revocation", "COMPLETION_VOIDED"))
                .is(422)
                .hasCode("COMPLETION_STANDS");
        assertThatProblem(Certificates.act(certificate, "revocation", "BECAUSE"))
                .is(400);
        assertThat(World.ok(Api.administrator().get("/certificates/" + certificate))
                        .<List<String>>path("allowedActions"))
                .containsExactly("REVOKE", "REISSUE");
        World.ok(Certificates.act(certificate, "revocation", "ISSUED_IN_ERROR"));
        assertThat(Certificates.verdictOn(Certificates.number(certificate))).isEqualTo("REVOKED");
        assertThatProblem(Certificates.act(certificate, "reissue", "DETAIL_CORRECTED"))
                .is(409);
    }

    @Test
    void tellsEachStepWithoutNameAndNumber() {
        Certificates.act(certificate, "reissue", "DETAIL_CORRECTED");
        Certificates.voidCompletion(ukprn, enrolment);
        assertThat(Database.value(
                        "select string_agg(type || ' ' || aggregate_version, ', ' order by event_id) from outbox"
                                + " where aggregate_type = 'certificate'"))
                .isEqualTo("training.certificate.issued 1, training.certificate.superseded 2,"
                        + " training.certificate.issued 1, training.certificate.revoked 2");
        assertThat(Database.value(
                        "select string_agg(payload::text, ' ') from outbox where aggregate_type = 'certificate'"))
                .doesNotContain("Sam", "Example", "CL-");
    }

    @Test
    void isSeenByThoseItConcernsOnly() {
        String path = "/certificates/" + certificate;
        World.ok(Api.school(SCHOOL).get(path));
        World.ok(Api.provider(ukprn).get(path + "/proof"));
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path)).is(404);
        assertThatProblem(Api.provider("10099999").get(path)).is(404);
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path + "/proof")).is(404);
        assertThatProblem(Api.school(OTHER_SCHOOL).get(path + "/document")).is(404);
        assertThat(World.ok(Api.school(OTHER_SCHOOL).get("/certificates")).<List<?>>path("items"))
                .isEmpty();
    }

    private static Map<String, Object> with(Map<String, Object> proof, String member, Object value) {
        Map<String, Object> payload = new HashMap<>(castToMap(proof.get("payload")));
        payload.put(member, value);
        Map<String, Object> changed = new HashMap<>(proof);
        changed.put("payload", payload);
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castToMap(Object payload) {
        return (Map<String, Object>) payload;
    }
}
