/**
 * What integrators need to get a response right before they send it: a JSON Schema (2020-12) for each published
 * instrument, a sample, and a trial of a response that stores nothing.
 */
package careers.survey.schema;
