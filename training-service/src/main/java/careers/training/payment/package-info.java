/**
 * Payment runs: approved claims are selected, locked, authorised by somebody else, instructed once and
 * settled line by line. There are no bank details: a payee is an establishment's reference.
 */
package careers.training.payment;
