/**
 * Where events come in. One handler reads the topics of the survey and the training service; what an event says goes to
 * the feature that keeps it, in the transaction that also stores the position in the log.
 */
package careers.insight.intake;
