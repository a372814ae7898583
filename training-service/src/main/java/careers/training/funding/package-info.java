/** What a funder sees: sums over the whole programme, nothing about a single school, provider or person. */
package careers.training.funding;
