/**
 * Cohorts: seats with dates. A seat is taken by one conditional update, so a cohort cannot be oversold.
 * Other features ask {@link careers.training.cohort.CohortService}.
 */
package careers.training.cohort;
