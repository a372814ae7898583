/**
 * What becomes of a response after it was accepted: amended by its respondent, withdrawn, erased. Whoever has the receipt's
 * code speaks for the respondent.
 */
package careers.survey.correction;
