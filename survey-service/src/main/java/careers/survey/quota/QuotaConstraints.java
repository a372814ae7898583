package careers.survey.quota;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the database's refusals mean here. */
@Singleton
class QuotaConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of("ck_quota_cell_taken", QuotaError.QUOTA_FULL);
    }
}
