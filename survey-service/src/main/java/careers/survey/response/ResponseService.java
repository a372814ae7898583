package careers.survey.response;

import careers.platform.problem.PlatformError;
import careers.platform.problem.ProblemException;
import careers.survey.campaign.CampaignGate;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

/** Accepts responses, whichever way they come: exactly once, completely checked, and never without their event. */
@ApplicationScoped
public class ResponseService {

    private final Submissions submissions;
    private final Acceptor acceptor;
    private final ReceiptCodes receiptCodes;
    private final DataSource dataSource;
    private final Clock clock;

    ResponseService(
            Submissions submissions, Acceptor acceptor, ReceiptCodes receiptCodes, DataSource dataSource, Clock clock) {
        this.receiptCodes = receiptCodes;
        this.submissions = submissions;
        this.acceptor = acceptor;
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Accepts a response under the id that its client chose.
     *
     * @return what {@link Acceptor#accept} gives
     * @throws ProblemException 422 with every violated rule, 403 somebody else's school or interview, 404 unknown
     *     campaign, 409 campaign not open or other content under this id
     */
    public CompletionStage<Acceptance> accept(ArrivingResponse arriving) {
        arriving.submitter().requireMaySubmit(arriving.content());
        String digest = submissions.digest(arriving.content());
        Submission submission;
        try {
            submission = submissions.check(arriving, digest);
        } catch (ProblemException refusal) {
            return CompletableFuture.completedStage(acceptedBefore(arriving, digest, refusal));
        }
        return acceptor.accept(submission);
    }

    /** As {@link #accept}, for callers that go on only after the commit; on a virtual thread waiting costs nothing. */
    public Acceptance acceptAndWait(ArrivingResponse arriving) {
        try {
            return accept(arriving).toCompletableFuture().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /**
     * The content that an accepted response gets at this revision, checked as when it was accepted. It is not stored yet.
     *
     * @throws ProblemException 422 with every violated rule, 403 somebody else's school or interview
     */
    public Submission prepareAmendment(ArrivingResponse arriving, int revision) {
        arriving.submitter().requireMaySubmit(arriving.content());
        return submissions.checkAmendment(arriving, revision);
    }

    /**
     * Who asks again must hear what he heard, whatever the rules say by now; and whether the campaign takes responses at
     * all is said before what is wrong with this one.
     */
    private Acceptance acceptedBefore(ArrivingResponse arriving, String digest, ProblemException refusal) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<StoredResponse> earlier = Optional.ofNullable(new ResponseTable(connection, receiptCodes)
                    .find(List.of(arriving.id()))
                    .get(arriving.id()));
            if (earlier.isPresent()) {
                return earlier.get().again(arriving.campaignId(), digest);
            }
            CampaignGate.Entrance entrance = Optional.ofNullable(new CampaignGate(connection)
                            .lockForAccepting(List.of(arriving.campaignId()))
                            .get(arriving.campaignId()))
                    .orElseThrow(PlatformError.NOT_FOUND::problem);
            arriving.requireEntrance(entrance, clock.instant());
            throw refusal;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
