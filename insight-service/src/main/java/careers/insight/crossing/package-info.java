/**
 * Tables of closed campaigns that live figures never give: one answer by another. They are made of what the gate of closed
 * campaigns has cleared, once and for good.
 */
package careers.insight.crossing;
