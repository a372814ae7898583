package careers.survey.survey;

import careers.platform.identity.CurrentUser;
import careers.platform.paging.Page;
import careers.platform.paging.PageQuery;
import careers.survey.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Surveys: linked instruments for several audiences. */
@Path("/api/survey/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Surveys", description = "Linked instruments, their shared variables and code lists")
public class SurveyResource {

    private final SurveyService surveys;
    private final CurrentUser user;

    SurveyResource(SurveyService surveys, CurrentUser user) {
        this.surveys = surveys;
        this.user = user;
    }

    @GET
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.TRANSLATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(summary = "List the surveys that have instruments, by name")
    @APIResponse(responseCode = "200", description = "A page of surveys")
    public Page<SurveySummary> listSurveys(@BeanParam PageQuery query) {
        return surveys.list(query, seesDrafts());
    }

    @GET
    @Path("/{survey}")
    @RolesAllowed({
        Roles.PROGRAMME_ADMINISTRATOR,
        Roles.TRANSLATOR,
        Roles.RESPONDENT_CLIENT,
        Roles.SCHOOL_CLIENT,
        Roles.ANALYST,
        Roles.AUDITOR
    })
    @Operation(summary = "Read a survey: its instruments per audience, and where each variable is used")
    @APIResponse(responseCode = "200", description = "The survey")
    @APIResponse(responseCode = "404", description = "NOT_FOUND")
    public SurveyView getSurvey(String survey) {
        return surveys.get(survey, seesDrafts());
    }

    private boolean seesDrafts() {
        return user.has(Roles.PROGRAMME_ADMINISTRATOR) || user.has(Roles.TRANSLATOR);
    }
}
