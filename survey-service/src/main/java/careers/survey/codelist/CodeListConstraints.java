package careers.survey.codelist;

import careers.platform.problem.ErrorCode;
import careers.platform.problem.NamedConstraints;
import jakarta.inject.Singleton;
import java.util.Map;

/** What the database's refusals mean here. */
@Singleton
class CodeListConstraints implements NamedConstraints {

    @Override
    public Map<String, ErrorCode> byName() {
        // Two clients create the same list at once: the second has not seen the first's.
        return Map.of("uq_shared_code_list_name", CodeListError.CODE_LIST_EXISTS);
    }
}
