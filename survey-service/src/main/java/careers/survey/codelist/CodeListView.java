package careers.survey.codelist;

import careers.survey.questionnaire.Code;
import java.time.Instant;
import java.util.List;

/**
 * A shared code list.
 *
 * @param version goes up with every change; a published instrument names the one it holds a copy of
 */
public record CodeListView(
        String survey, String name, String sourceLanguage, List<Code> codes, long version, Instant changedAt) {}
