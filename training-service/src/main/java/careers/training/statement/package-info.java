/**
 * Plain SQL in the running transaction, for features whose rule is one statement over many rows. Knows no
 * table; any feature may depend on it.
 */
package careers.training.statement;
