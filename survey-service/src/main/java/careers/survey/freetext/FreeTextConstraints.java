package careers.survey.freetext;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import careers.platform.problem.PlatformError;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the database's refusals mean here. */
@Singleton
class FreeTextConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        return Map.of(
                "ck_free_text_edge", FreeTextError.TEXT_ACTION_NOT_ALLOWED,
                "ck_quotation_edge", FreeTextError.QUOTATION_ACTION_NOT_ALLOWED,
                "ck_quotation_four_eyes", FreeTextError.SEGREGATION_OF_DUTIES,
                // Two administrators at once: the second reads the new frame and decides again.
                "theme_frame_pkey", PlatformError.CHANGED_MEANWHILE);
    }
}
