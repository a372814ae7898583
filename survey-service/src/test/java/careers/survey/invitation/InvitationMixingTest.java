package careers.survey.invitation;

import static careers.survey.invitation.InvitationApi.anInvitingCampaign;
import static careers.survey.invitation.InvitationApi.codes;
import static careers.survey.invitation.InvitationApi.submit;
import static org.assertj.core.api.Assertions.assertThat;

import careers.platform.testing.Database;
import careers.platform.testing.WithInfrastructure;
import careers.survey.SurveyApi;
import careers.survey.SurveyApi.OpenCampaign;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithInfrastructure
class InvitationMixingTest {

    /** What somebody with the database's own bookkeeping would ask. */
    private static final String PAIRS = """
            SELECT count(*) FROM invitation i JOIN response r ON r.campaign_id = i.campaign_id AND r.xmin = i.xmin
            WHERE i.state <> 'UNUSED' AND i.campaign_id = '%s'""";

    private static final String NUMBERS =
            "SELECT count(DISTINCT xmin::text) FROM invitation WHERE state = 'MIXED' AND campaign_id = '%s'";

    @Inject
    InvitationMixing mixing;

    @Test
    void partsUsedInvitationsFromTheirResponsesTenAtATime() {
        // Given
        OpenCampaign campaign = anInvitingCampaign();
        answer(campaign, 9);
        mixing.mixDue();
        assertThat(Database.value(PAIRS.formatted(campaign.id())))
                .as("too few to mix")
                .isEqualTo("9");
        answer(campaign, 2);

        // When
        mixing.mixDue();

        // Then
        assertThat(Database.value(PAIRS.formatted(campaign.id()))).isEqualTo("0");
        assertThat(Database.value(NUMBERS.formatted(campaign.id()))).isEqualTo("1");
        assertThat(Database.value("SELECT n_dead_tup FROM pg_stat_user_tables WHERE relname = 'invitation'"))
                .isEqualTo("0");
    }

    @Test
    void leavesNoOrderOfUseBehind() {
        OpenCampaign campaign = anInvitingCampaign();
        answer(campaign, 20);

        mixing.mixDue();

        assertThat(Database.value("""
                        SELECT bool_and(code_hash > before) FROM (
                            SELECT code_hash, lag(code_hash) OVER (ORDER BY ctid) AS before
                            FROM invitation WHERE campaign_id = '%s') AS rows WHERE before IS NOT NULL""".formatted(campaign.id())))
                .as("the rows lie in the order of their hashes")
                .isEqualTo("t");
    }

    @Test
    void partsTheRestWhenTheCampaignCloses() {
        OpenCampaign campaign = anInvitingCampaign();
        answer(campaign, 3);

        SurveyApi.moveCampaign(campaign.id(), "closure", campaign.etag()).then().statusCode(200);

        assertThat(Database.value(PAIRS.formatted(campaign.id()))).isEqualTo("0");
        assertThat(Database.value(NUMBERS.formatted(campaign.id()))).isEqualTo("1");
    }

    private static void answer(OpenCampaign campaign, int count) {
        for (String code : codes(campaign, count)) {
            submit(campaign, UUID.randomUUID(), code, campaign.aResponse())
                    .then()
                    .statusCode(201);
        }
    }
}
