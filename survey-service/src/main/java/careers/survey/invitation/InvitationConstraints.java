package careers.survey.invitation;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the database's refusals mean here. */
@Singleton
class InvitationConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of("pk_invitation", InvitationError.ACCESS_CODE_TAKEN);
    }
}
