/**
 * Compares ledger, claims, payments and payers' files with each other and names what differs. The comparison is one SQL
 * function, so that all of it is of one moment and an auditor can run it without this service.
 */
package careers.training.reconciliation;
