/**
 * Answers that are still being given: kept for the client that asks the questions, until the response is complete or its
 * campaign is over. A draft counts nowhere and has no event.
 */
package careers.survey.draft;
