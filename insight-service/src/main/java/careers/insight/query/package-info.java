/**
 * The forms in which every feature publishes. A {@link careers.insight.query.Publication} is one record with its table; JSON,
 * JSON-stat, CSV, CSV on the Web and HTML are written from it here.
 */
package careers.insight.query;
