package careers.training.assurance;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

@ApplicationScoped
class AssuranceConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ex_assurance_sample_window", AssuranceError.SAMPLE_WINDOW_TAKEN,
                "ck_assurance_sample_edge", AssuranceError.SAMPLE_STATE_CONFLICT,
                "ck_assurance_item_edge", AssuranceError.ASSURANCE_STATE_CONFLICT);
    }
}
