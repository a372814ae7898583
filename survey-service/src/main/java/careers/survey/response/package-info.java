/**
 * Responses and their exact acceptance: same id and content, same receipt; other content, conflict; every rule checked
 * here on the server; the event stored in the same transaction.
 */
package careers.survey.response;
