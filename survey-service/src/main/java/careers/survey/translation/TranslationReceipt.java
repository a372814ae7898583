package careers.survey.translation;

/**
 * What became of a file of translations.
 *
 * @param texts how many texts it held
 * @param changed how many translations are other ones now
 * @param stale how many are still out of date
 */
public record TranslationReceipt(int texts, long changed, long stale) {}
