/** The closed lists of codes that clients send and show, with their texts in both languages. */
package careers.training.reference;
