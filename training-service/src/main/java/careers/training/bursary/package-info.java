/**
 * The rules of the bursary, free of frameworks: who is eligible and why, what a claim's content is, and
 * the life cycle of a claim. The dry run and the submission use the same evaluator. Depends on nothing but
 * {@code careers.training.lifecycle} and the role names.
 */
package careers.training.bursary;
