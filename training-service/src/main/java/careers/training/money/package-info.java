/** Money in whole pence. Free of frameworks; any feature may depend on it. */
package careers.training.money;
