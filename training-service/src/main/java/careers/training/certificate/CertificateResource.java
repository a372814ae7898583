package careers.training.certificate;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.ETags;
import careers.platform.web.Idempotent;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import careers.training.audit.Recorded;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Certificates of completed training, for those they concern. */
@Path("/api/training/v1/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates", description = "Issued with a pass, revoked with its voiding")
@RunOnVirtualThread
public class CertificateResource {

    private static final String PDF = "application/pdf";
    private static final String IF_MATCH = "The ETag of the certificate as it was read";

    private final CertificateService certificates;

    CertificateResource(CertificateService certificates) {
        this.certificates = certificates;
    }

    @GET
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "Certificates in order of issue; schools and providers see their own")
    public Page<CertificateView> listCertificates(
            @QueryParam("enrolment") @Schema(implementation = UUID.class) String enrolment, @BeanParam PageQuery page) {
        return certificates.list(new QueryValue("enrolment", enrolment).uuid(), page);
    }

    @GET
    @Path("/{certificateId}")
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "One certificate")
    @APIResponse(responseCode = "200", description = "The certificate, with its ETag")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public RestResponse<CertificateView> getCertificate(@PathParam("certificateId") UUID certificateId) {
        return ok(certificates.get(certificateId));
    }

    @GET
    @Path("/{certificateId}/proof")
    @Recorded
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(summary = "What a certificate says, and the signature under it")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "410", description = "CERTIFICATE_CONTENT_ERASED")
    public CertificateProof getCertificateProof(@PathParam("certificateId") UUID certificateId) {
        return certificates.proof(certificateId);
    }

    @GET
    @Path("/{certificateId}/document")
    @Produces(PDF)
    @Recorded
    @RolesAllowed({Role.PROGRAMME_ADMINISTRATOR, Role.SCHOOL_CLIENT, Role.PROVIDER_CLIENT, Role.AUDITOR})
    @Operation(
            summary = "A certificate as PDF",
            description = "Tagged (PDF/UA), with the proof attached; the same bytes whenever it is asked for.")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the language that Content-Language names",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CERTIFICATE_STATE_CONFLICT: it is no longer valid")
    @APIResponse(responseCode = "410", description = "CERTIFICATE_CONTENT_ERASED")
    @APIResponse(responseCode = "422", description = "CERTIFICATE_NOT_PRINTABLE")
    public RestResponse<byte[]> getCertificateDocument(
            @PathParam("certificateId") UUID certificateId,
            @QueryParam("language")
                    @Parameter(description = "en or cy; as Accept-Language asks, if it is absent")
                    @Schema(implementation = DocumentLanguage.class)
                    String language,
            @Context HttpHeaders headers) {
        Locale locale = DocumentLanguage.chosen(new QueryValue("language", language), headers);
        return file(certificates.document(certificateId, locale), locale);
    }

    static RestResponse<byte[]> file(byte[] document, Locale locale) {
        return RestResponse.ResponseBuilder.ok(document)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"certificate-" + locale + ".pdf\"")
                .build();
    }

    @POST
    @Path("/{certificateId}/revocation")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(summary = "Revoke a certificate; it never verifies as valid again")
    @APIResponse(responseCode = "200", description = "The certificate, revoked")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CERTIFICATE_STATE_CONFLICT")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED, COMPLETION_STANDS")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CertificateView> revokeCertificate(
            @PathParam("certificateId") UUID certificateId,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid RevokeCertificate request) {
        return ok(certificates.revoke(certificateId, ifMatch, request.reasonCode()));
    }

    @POST
    @Path("/{certificateId}/reissue")
    @RolesAllowed(Role.PROGRAMME_ADMINISTRATOR)
    @Idempotent
    @Operation(
            summary = "Issue a certificate anew, with what the registers say today",
            description = "The earlier one is superseded and keeps its place in the history.")
    @APIResponse(responseCode = "201", description = "The later certificate")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CERTIFICATE_STATE_CONFLICT")
    @APIResponse(responseCode = "412", description = "PRECONDITION_FAILED")
    @APIResponse(responseCode = "422", description = "VALIDATION_FAILED")
    @APIResponse(responseCode = "428", description = "PRECONDITION_REQUIRED")
    public RestResponse<CertificateView> reissueCertificate(
            @PathParam("certificateId") UUID certificateId,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid ReissueCertificate request) {
        CertificateView later = certificates.reissue(certificateId, ifMatch, request.reasonCode());
        return RestResponse.ResponseBuilder.<CertificateView>created(
                        URI.create("/api/training/v1/certificates/" + later.certificateId()))
                .entity(later)
                .header(HttpHeaders.ETAG, ETags.of(later.version()))
                .build();
    }

    private static RestResponse<CertificateView> ok(CertificateView view) {
        return RestResponse.ResponseBuilder.ok(view)
                .header(HttpHeaders.ETAG, ETags.of(view.version()))
                .build();
    }
}
