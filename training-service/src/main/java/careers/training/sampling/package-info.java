/**
 * Which claims are looked into: a pure function of a seed and a population, free of frameworks. Anybody who has both
 * computes the same sample, in any language: {@link careers.training.sampling.Sampler} says how.
 */
package careers.training.sampling;
