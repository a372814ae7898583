/**
 * Looking into samples of paid claims: a seed is committed before the window closes, the sample follows from it, provider
 * and school are asked with a day by which to answer, and what is not accepted is claimed back.
 */
package careers.training.assurance;
