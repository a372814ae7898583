/**
 * The terms of the bursary as dated data: written, simulated over a year of completions, approved by somebody
 * who did not write them, in force, superseded; and the freeze of a scheme. The rules that use the terms are
 * those of {@code careers.training.bursary}.
 */
package careers.training.policy;
