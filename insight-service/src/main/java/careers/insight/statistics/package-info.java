/**
 * Formulas over published counts. They know the JDK and the distributions of Apache Commons Statistics. Shares and their
 * intervals are decimal, so the same counts give the same digits on every machine; tests compute in doubles and are
 * published to four places. Whoever calls has already been through the disclosure gate: what is computed from protected
 * counts adds no risk. Where noise was added to a count its variance is passed along and widens the answer.
 */
package careers.insight.statistics;
