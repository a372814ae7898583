package careers.training.claim;

import careers.platform.identity.CurrentUser;
import careers.platform.problem.FieldError;
import careers.platform.problem.PlatformError;
import careers.platform.text.Text;
import careers.platform.time.LondonCalendar;
import careers.training.bursary.ClaimCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What the programme's office does with claims between submission and payment: screen, hold, release, return, end. */
@ApplicationScoped
public class CaseworkService {

    private static final Text WRONG_REASON =
            new Text("must be a reason for what is done", "rhaid iddo fod yn rheswm dros yr hyn a wneir");

    private final BursaryClaimRepository claims;
    private final CaseworkTable casework;
    private final ClaimMoves moves;
    private final CurrentUser user;
    private final LondonCalendar calendar;

    CaseworkService(
            BursaryClaimRepository claims,
            CaseworkTable casework,
            ClaimMoves moves,
            CurrentUser user,
            LondonCalendar calendar) {
        this.claims = claims;
        this.casework = casework;
        this.moves = moves;
        this.user = user;
        this.calendar = calendar;
    }

    /** Takes one step with its reasons. */
    @Transactional
    public ClaimView step(UUID claimId, ClaimCommand command, Set<CaseReason> reasons) {
        refuseReasonsOfAnotherCommand(command, reasons);
        BursaryClaim claim = claims.oneToChange(claimId, BursaryClaimRepository.EVERY_CLAIM)
                .orElseThrow(PlatformError.NOT_FOUND::problem);
        claim.requireAllowed(command);
        casework.record(claim, command, reasons, user.id(), calendar.now());
        moves.move(claim, command);
        return ClaimView.of(claim, user::has);
    }

    private static void refuseReasonsOfAnotherCommand(ClaimCommand command, Set<CaseReason> reasons) {
        if (reasons.stream().anyMatch(reason -> reason.command() != command)) {
            throw PlatformError.VALIDATION_FAILED
                    .problem()
                    .with(List.of(new FieldError("/reasonCodes", "REASON_NOT_APPLICABLE", WRONG_REASON)));
        }
    }
}
