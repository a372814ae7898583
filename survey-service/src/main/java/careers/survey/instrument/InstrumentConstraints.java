package careers.survey.instrument;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import careers.platform.problem.PlatformError;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the database's refusals mean here. */
@Singleton
class InstrumentConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        // Two publications of one survey and audience at once: the second may try again and gets the next number.
        return Map.of("uq_instrument_number", PlatformError.CHANGED_MEANWHILE);
    }
}
