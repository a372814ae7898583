/** Who decided about held events, and who was refused: written in the transaction of the act, read by auditors. */
package careers.insight.audit;
