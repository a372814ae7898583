/**
 * Answers as a flat table, free of frameworks: which columns a questionnaire gives, how the answers of one response
 * become one row, and how rows become a file that statisticians open. Rows are written one at a time and not kept.
 */
package careers.survey.dataset;
