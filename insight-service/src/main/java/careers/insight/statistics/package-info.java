/**
 * Formulas over published counts. Framework-free and decimal throughout, so the same counts give the same digits on every
 * machine. Whoever calls it has already been through the disclosure gate: what is computed from protected counts adds no
 * risk.
 */
package careers.insight.statistics;
