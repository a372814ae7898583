package careers.survey.translation;

/**
 * One text as a translator gets it.
 *
 * @param key stable name of the text
 * @param source the text in the language it was written in
 * @param translation what there is in the other language, empty if nothing
 * @param sourceRevision how often the source was changed, from 1
 * @param note where the text stands
 */
record TranslationUnit(String key, String source, String translation, int sourceRevision, State state, String note) {

    /** How the translation stands to its source. */
    enum State {
        CURRENT,
        /** The source was changed afterwards; who sets it to CURRENT says that the translation still holds. */
        STALE,
        MISSING
    }
}
