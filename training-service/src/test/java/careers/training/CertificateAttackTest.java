package careers.training;

import static careers.training.World.SCHOOL;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Invariant 26: numbers are unique, what was signed stays, and what is revoked never verifies as valid. */
@QuarkusTest
@WithInfrastructure
class CertificateAttackTest {

    private String enrolment;
    private String certificate;

    @BeforeEach
    void start() {
        World.reset();
        World.importRegister();
        enrolment = World.aCompletedEnrolment(SCHOOL);
        certificate = Certificates.of(enrolment);
    }

    @Test
    void refusesASecondCertificateWithTheNumberAndASecondThatStands() {
        Attack.isRefusedBy("uq_certificate_number", copy("number", "payload", "payload_sha256"));
        Attack.isRefusedBy(
                "uq_certificate_live",
                copy(
                        "'CL-0000-0000-0000-0000'",
                        OTHER_PAYLOAD,
                        "encode(sha256(convert_to(" + OTHER_PAYLOAD + ", 'UTF8')), 'hex')"));
        Attack.isRefusedBy("ck_certificate_payload", copy("'CL-0000-0000-0000-0000'", "payload", "payload_sha256"));
        Attack.isRefusedBy("ck_certificate_payload", copy("number", "payload || ' '", "payload_sha256"));
    }

    private static final String OTHER_PAYLOAD = "'{\"number\":\"CL-0000-0000-0000-0000\"}'";

    @Test
    void refusesAnyChangeOfWhatWasSigned() {
        for (String change : new String[] {
            "number = 'CL-0000-0000-0000-0000'",
            "payload = replace(payload, 'Sam', 'Pat')",
            "payload_sha256 = repeat('0', 64)",
            "signature = decode(repeat('00', 64), 'hex')",
            "leader_id = gen_random_uuid()",
            "issued_at = issued_at - interval '1 day'"
        }) {
            Attack.isRefusedBy("ck_certificate_kept", "update certificate set " + change);
        }
        Attack.isRefusedBy("ck_certificate_record", "delete from certificate");
        Attack.isRefusedBy("ck_certificate_key_record", "update certificate_key set public_key = public_key");
        Attack.isRefusedBy("ck_certificate_erased", "update certificate set payload = null");
    }

    @Test
    void refusesToBringARevokedCertificateBack() {
        Attack.isRefusedBy("ck_certificate_revoked", "update certificate set state = 'REVOKED', ended_at = now()");
        Attack.isRefusedBy(
                "ck_certificate_ended",
                "update certificate set state = 'REVOKED', revocation_reason = 'ISSUED_IN_ERROR'");
        World.ok(Certificates.act(certificate, "revocation", "ISSUED_IN_ERROR"));
        Attack.isRefusedBy(
                "ck_certificate_edge",
                "update certificate set state = 'ISSUED', ended_at = null, revocation_reason = null");
        Attack.isRefusedBy("ck_certificate_kept", "update certificate set revocation_reason = 'AWARD_WITHDRAWN'");
    }

    @Test
    void refusesACertificateWithoutAPassThatStands() {
        Attack.isRefusedBy(
                "ck_certificate_voided",
                "update enrolment set state = 'IN_PROGRESS', completed_on = null, completed_at = null,"
                        + " version = version + 1",
                "insert into completion (id, enrolment_id, level, sequence, outcome, completed_on, voids, reason_code,"
                        + " declared_by, declared_at) select gen_random_uuid(), enrolment_id, level, sequence + 1,"
                        + " 'VOIDED', completed_on, id, 'DECLARED_IN_ERROR', declared_by, now() from completion",
                "set constraints tg_certificate_voided immediate");
        Certificates.voidCompletion(
                Database.value("select provider_ukprn from enrolment where id = '" + enrolment + "'"), enrolment);
        Attack.isRefusedBy(
                "ck_certificate_passed",
                copy(
                        "'CL-0000-0000-0000-0000'",
                        OTHER_PAYLOAD,
                        "encode(sha256(convert_to(" + OTHER_PAYLOAD + ", 'UTF8')), 'hex')"));
    }

    @Test
    void refusesASupersededCertificateWithoutSuccessor() {
        Attack.isRefusedBy(
                "ck_certificate_history",
                "update certificate set state = 'SUPERSEDED', ended_at = now(), version = version + 1",
                "set constraints tg_certificate_history immediate");
    }

    @Test
    void refusesAStepThatNoEventTells() {
        Attack.isRefusedBy(
                "ck_certificate_told",
                "update certificate set state = 'REVOKED', ended_at = now(), revocation_reason = 'ISSUED_IN_ERROR',"
                        + " version = version + 1");
    }

    @Test
    void refusesAChangedDocument() {
        Certificates.document(certificate, "en");
        Attack.isRefusedBy("ck_certificate_document_kept", "update certificate_document set pdf = '\\x00'");
        Attack.isRefusedBy("ck_certificate_document_kept", "update certificate_document set language = 'cy'");
        Attack.isRefusedBy("ck_certificate_document_record", "delete from certificate_document");
        Attack.passes("update certificate_document set pdf = null");
    }

    @Test
    void doesNotBelieveADatabaseThatWasForged() {
        // Given
        String number = Certificates.number(certificate);
        String forged = "replace(payload, 'Sam Example', 'Pat Forged')";
        // When
        Attack.passes(
                "alter table certificate disable trigger user",
                "update certificate set payload = " + forged + ", payload_sha256 = encode(sha256(convert_to(" + forged
                        + ", 'UTF8')), 'hex')",
                "alter table certificate enable trigger user");
        // Then
        assertThat(Certificates.verdictOn(number)).isEqualTo("MISMATCH");
    }

    @Test
    void forgetsTheNameAndStillKnowsItsOwn() {
        // Given
        String number = Certificates.number(certificate);
        byte[] pdf = Certificates.document(certificate, "en");
        var proof = Certificates.proof(certificate);
        // When
        Attack.passes(
                "update certificate set payload = null, erased_at = now()",
                "update certificate_document set pdf = null");
        // Then
        assertThat(Certificates.verdictOn(number)).isEqualTo("VALID");
        assertThat(Certificates.verify(pdf).<String>path("verdict")).isEqualTo("VALID");
        assertThat(Certificates.verify(proof).<String>path("verdict")).isEqualTo("VALID");
        assertThat(Api.auditor().get("/certificates/" + certificate + "/proof").statusCode())
                .isEqualTo(410);
    }

    private static String copy(String number, String payload, String sha256) {
        return "insert into certificate (id, number, completion_id, enrolment_id, leader_id, provider_id,"
                + " provider_ukprn, establishment, payload, payload_sha256, signature, key_id, state, issued_at,"
                + " version) select gen_random_uuid(), " + number + ", completion_id, enrolment_id, leader_id,"
                + " provider_id, provider_ukprn, establishment, " + payload + ", " + sha256
                + ", signature, key_id, 'ISSUED', issued_at, 0 from certificate";
    }
}
