/**
 * Claiming back what was paid: proposed, answered by the school, approved by somebody else, raised, recovered in parts or
 * written off by two people. PostgreSQL holds the sums: never more than was paid.
 */
package careers.training.clawback;
