/**
 * The one guard for every count this service shows, free of frameworks. Respondents are few at a school and one person may
 * be all there is of an audience, so a live count would tell who has answered. Hence:
 *
 * <ol>
 *   <li>a cell shows its count rounded down to a multiple of the threshold, and nothing below the threshold;
 *   <li>what was shown never goes down, so that a withdrawal does not show;
 *   <li>all counts of a campaign change together, and not before as many new responses as the threshold came in;
 *   <li>a total is the sum of the parts that are shown, never a count of its own: nothing can be subtracted from it;
 *   <li>where it is known how many were asked, those who did not answer are protected in the same way.
 * </ol>
 */
package careers.survey.disclosure;
