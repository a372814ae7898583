/**
 * How far a campaign has come. Every number passes the guard of {@link careers.survey.disclosure}; other features get
 * theirs from {@link careers.survey.progress.ShownCounts} too, so that all counts of a campaign move together.
 */
package careers.survey.progress;
