package careers.training.payment;

import careers.training.bursary.ClaimCommand;
import careers.training.claim.ClaimMoves;
import careers.training.claim.ClaimService;
import careers.training.claim.ClaimView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Lets a claim whose payment came back be paid again, by a new line of a later run. */
@ApplicationScoped
public class RepaymentService {

    private final ClaimService claims;
    private final ClaimMoves moves;
    private final PaymentLineTable lines;

    RepaymentService(ClaimService claims, ClaimMoves moves, PaymentLineTable lines) {
        this.claims = claims;
        this.moves = moves;
        this.lines = lines;
    }

    /** The claim counts as approved again; its approvals stand, for they were given for the same content. */
    @Transactional
    public ClaimView requeue(UUID claimId) {
        claims.get(claimId);
        if (!lines.completionStands(claimId)) {
            throw PaymentError.COMPLETION_NOT_STANDING.problem();
        }
        moves.moveAll(List.of(claimId), ClaimCommand.REQUEUE);
        return claims.get(claimId);
    }
}
