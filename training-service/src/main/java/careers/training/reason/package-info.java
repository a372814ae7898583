/** Reasons that a person gives by code, never in free text. Free of frameworks; any feature may depend on it. */
package careers.training.reason;
