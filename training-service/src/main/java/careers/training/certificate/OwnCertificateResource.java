package careers.training.certificate;

import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.platform.web.QueryValue;
import careers.training.access.Role;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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

/** A careers leader's own certificates. */
@Path("/api/training/v1/careers-leaders/me/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Certificates")
@RunOnVirtualThread
public class OwnCertificateResource {

    private static final String PDF = "application/pdf";

    private final OwnCertificates certificates;

    OwnCertificateResource(OwnCertificates certificates) {
        this.certificates = certificates;
    }

    @GET
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "The caller's own certificates as a careers leader, in order of issue")
    public Page<CertificateView> listOwnCertificates(@BeanParam PageQuery page) {
        return certificates.list(page);
    }

    @GET
    @Path("/{certificateId}/proof")
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(summary = "What the caller's own certificate says, and the signature under it")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "410", description = "CERTIFICATE_CONTENT_ERASED")
    public CertificateProof getOwnCertificateProof(@PathParam("certificateId") UUID certificateId) {
        return certificates.proof(certificateId);
    }

    @GET
    @Path("/{certificateId}/document")
    @Produces(PDF)
    @RolesAllowed(Role.CAREERS_LEADER)
    @Operation(
            summary = "The caller's own certificate as PDF",
            description = "Tagged (PDF/UA), with the proof attached.")
    @APIResponse(
            responseCode = "200",
            description = "The file, in the language that Content-Language names",
            content = @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    @APIResponse(responseCode = "409", description = "CERTIFICATE_STATE_CONFLICT: it is no longer valid")
    @APIResponse(responseCode = "410", description = "CERTIFICATE_CONTENT_ERASED")
    @APIResponse(responseCode = "422", description = "CERTIFICATE_NOT_PRINTABLE")
    public RestResponse<byte[]> getOwnCertificateDocument(
            @PathParam("certificateId") UUID certificateId,
            @QueryParam("language")
                    @Parameter(description = "en or cy; as Accept-Language asks, if it is absent")
                    @Schema(implementation = DocumentLanguage.class)
                    String language,
            @Context HttpHeaders headers) {
        Locale locale = DocumentLanguage.chosen(new QueryValue("language", language), headers);
        return CertificateResource.file(certificates.document(certificateId, locale), locale);
    }
}
