package careers.insight.question;

import careers.insight.campaign.Region;
import careers.insight.query.Call;
import careers.insight.query.Format;
import careers.insight.query.Rendering;
import careers.insight.question.QuestionService.Asking;
import careers.platform.paging.Page;
import careers.platform.web.QueryValue;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The questions that the surveys answer. */
@Path("/api/insight/v1")
@RunOnVirtualThread
@Tag(name = "Questions", description = "What the surveys were made to answer, each in one call")
public class QuestionResource {

    private final QuestionService questions;
    private final Rendering rendering;

    QuestionResource(QuestionService questions, Rendering rendering) {
        this.questions = questions;
        this.rendering = rendering;
    }

    /** What can be asked. */
    @GET
    @Path("/questions")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "List the questions that can be asked of a campaign")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    @APIResponse(responseCode = "400", description = "UNKNOWN_PARAMETER")
    public Page<QuestionView> listQuestions() {
        return new Page<>(Stream.of(Question.values()).map(QuestionView::of).toList(), null);
    }

    /** What a campaign asked about. */
    @GET
    @Path("/concepts")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(
            summary = "List the concepts that a campaign asked about, how each group was asked, and in which regions")
    @APIResponse(responseCode = "200", description = "The concepts and regions, without any count")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(responseCode = "404", description = "UNKNOWN_CAMPAIGN")
    public ConceptsView listConcepts(
            @QueryParam("campaign")
                    @Parameter(
                            description = "The campaign",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String campaign) {
        return questions.concepts(new QueryValue("campaign", campaign).requiredUuid());
    }

    /** The answer to one question. */
    @GET
    @Path("/questions/{question}")
    @Produces({MediaType.APPLICATION_JSON, Format.CSV_TYPE, Format.CSVW_TYPE, Format.HTML_TYPE})
    @RolesAllowed({"analyst", "programme-administrator"})
    @Operation(summary = "Answer a question from the released figures of a campaign")
    @APIResponse(
            responseCode = "200",
            description = "A figure for each answer and group, or the reason for none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AnswerView.class)))
    @APIResponse(responseCode = "304", description = "The answer is that of If-None-Match")
    @APIResponse(responseCode = "400", description = "MALFORMED_REQUEST, UNKNOWN_PARAMETER")
    @APIResponse(
            responseCode = "404",
            description =
                    "UNKNOWN_QUESTION, UNKNOWN_CAMPAIGN, CONCEPT_NOT_ASKED, CODE_NOT_ASKED; allowed lists what there is")
    @APIResponse(responseCode = "422", description = "NOT_IN_LATTICE; allowed lists the regions")
    public RestResponse<String> getAnswer(
            @PathParam("question") @Parameter(description = "The question", example = "ideal-times") String question,
            @QueryParam("campaign")
                    @Parameter(
                            description = "The campaign",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
                    String campaign,
            @QueryParam("concept") @Parameter(description = "Only this concept; required by the question comparison")
                    String concept,
            @QueryParam("item") @Parameter(description = "Only this row or activity") String item,
            @QueryParam("code") @Parameter(description = "Only this answer") String code,
            @QueryParam("region")
                    @Parameter(
                            description = "Only this region of the campaign's sampling frame; /concepts lists them",
                            schema = @Schema(implementation = Region.class))
                    String region,
            @BeanParam Call call) {
        var asking = new Asking(
                question,
                new QueryValue("campaign", campaign).requiredUuid(),
                new QueryValue("region", region).oneOf(Region.class),
                concept,
                item,
                code);
        return rendering.render(questions.answer(asking), call);
    }
}
