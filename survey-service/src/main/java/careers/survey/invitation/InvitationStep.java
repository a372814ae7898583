package careers.survey.invitation;

import careers.platform.problem.ProblemException;
import careers.survey.invitation.InvitationTable.CodeKey;
import careers.survey.invitation.InvitationTable.Invitation;
import careers.survey.response.AcceptanceStep;
import careers.survey.response.Submission;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lets one response in per invitation, where a campaign invites. Elsewhere a code is not looked at. */
@ApplicationScoped
@Priority(10)
class InvitationStep implements AcceptanceStep {

    private final AccessCodes codes;

    InvitationStep(AccessCodes codes) {
        this.codes = codes;
    }

    @Override
    public Decision decide(Connection connection, List<Submission> batch) throws SQLException {
        InvitationTable table = new InvitationTable(connection);
        Set<UUID> closed =
                table.closedToOthers(batch.stream().map(Submission::campaignId).collect(Collectors.toSet()));
        List<Submission> invited = invited(closed, batch);
        if (invited.isEmpty()) {
            return Decision.nobody(Consequence.NONE);
        }
        return Decision.refusing(
                refused(invited, table.lock(keys(invited))), stored -> table.use(keys(invited(closed, stored))));
    }

    private Map<UUID, ProblemException> refused(List<Submission> invited, Map<CodeKey, Invitation> invitations) {
        Map<UUID, ProblemException> refused = new HashMap<>();
        Set<CodeKey> taken = new HashSet<>();
        for (Submission submission : invited) {
            InvitationError error = error(submission, invitations, taken);
            if (error != null) {
                refused.put(submission.id(), error.problem());
            }
        }
        return refused;
    }

    private InvitationError error(Submission submission, Map<CodeKey, Invitation> invitations, Set<CodeKey> taken) {
        if (submission.accessCode() == null) {
            return InvitationError.ACCESS_CODE_REQUIRED;
        }
        CodeKey key = key(submission);
        Invitation invitation = invitations.get(key);
        if (invitation == null) {
            return InvitationError.ACCESS_CODE_UNKNOWN;
        }
        if (!invitation.allows(submission.instrument().audience(), submission.establishment())) {
            return InvitationError.ACCESS_CODE_NOT_FOR_THIS;
        }
        return invitation.unused() && taken.add(key) ? null : InvitationError.ACCESS_CODE_USED;
    }

    private static List<Submission> invited(Set<UUID> closed, List<Submission> batch) {
        return batch.stream().filter(s -> closed.contains(s.campaignId())).toList();
    }

    /** Sorted, so that whoever looks at the rows later does not find them in the order of the batch. */
    private Set<CodeKey> keys(List<Submission> invited) {
        Set<CodeKey> keys = new TreeSet<>(Comparator.comparing(CodeKey::hash));
        invited.stream().filter(s -> s.accessCode() != null).map(this::key).forEach(keys::add);
        return keys;
    }

    private CodeKey key(Submission submission) {
        return CodeKey.of(submission.campaignId(), codes.hash(submission.campaignId(), submission.accessCode()));
    }
}
