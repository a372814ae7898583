package careers.survey.dataset;

import careers.survey.questionnaire.Label;
import java.time.LocalDate;
import java.util.List;

/**
 * What a file of answers holds, but for the answers.
 *
 * @param id names the questionnaire and its version, of letters, digits and hyphens
 * @param columns in the order of the questionnaire
 * @param rows how many responses there are
 * @param made the day on which they were read
 */
public record Dataset(String id, Label title, List<Column> columns, long rows, LocalDate made) {}
