/** Who did what to what, and why: written by every feature in the transaction of the act, read by auditors. */
package careers.survey.audit;
