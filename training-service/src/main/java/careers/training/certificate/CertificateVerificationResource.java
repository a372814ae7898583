package careers.training.certificate;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of certificates, for anybody: an employer or a school has no account here. Nothing is stored. */
@Path("/api/training/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificate checks", description = "Whether a certificate is genuine and valid; open to anybody")
@RunOnVirtualThread
public class CertificateVerificationResource {

    private static final String PDF = "application/pdf";

    private final CertificateVerification verification;

    CertificateVerificationResource(CertificateVerification verification) {
        this.verification = verification;
    }

    @GET
    @Path("/certificate-verifications/{number}")
    @PermitAll
    @Operation(
            summary = "Check a certificate by its number",
            description = "In any case, with or without hyphens. Numbers have 80 random bits: none is met by trying.")
    @APIResponse(responseCode = "200", description = "What the certificate stands for and whether it is valid")
    @APIResponse(responseCode = "404", description = "NOT_FOUND: no certificate has this number")
    public VerificationView verifyCertificateNumber(@PathParam("number") String number) {
        return verification.byNumber(number);
    }

    @POST
    @Path("/certificate-verifications")
    @PermitAll
    @Operation(
            summary = "Check a certificate by its proof",
            description = "The JSON that is attached to the PDF. MISMATCH if anything in it was changed.")
    @APIResponse(responseCode = "200", description = "Whether it is what was issued, and valid")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED: a member is missing")
    public VerificationView verifyCertificateProof(@NotNull @Valid VerifyProof proof) {
        return verification.byProof(proof);
    }

    @POST
    @Path("/certificate-verifications/document")
    @Consumes(PDF)
    @PermitAll
    @Operation(
            summary = "Check a certificate by its PDF",
            description = "The file as it was given out. MISMATCH if a single byte of it was changed.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "200", description = "Whether it is what was given out, and valid")
    @APIResponse(responseCode = "413", description = "PAYLOAD_TOO_LARGE: more than 1 MB")
    @APIResponse(responseCode = "415", description = "UNSUPPORTED_MEDIA_TYPE: not application/pdf")
    public VerificationView verifyCertificateDocument(InputStream body) {
        return verification.byDocument(body);
    }

    @GET
    @Path("/certificate-keys")
    @PermitAll
    @Operation(
            summary = "The public keys of all certificates",
            description = "With these anybody can check a proof without asking: Ed25519 over the payload as canonical"
                    + " JSON (RFC 8785).")
    @APIResponse(responseCode = "200", description = "A JSON Web Key Set")
    public CertificateKeysView listCertificateKeys() {
        return CertificateKeysView.of(verification.keys());
    }
}
