/**
 * The shape every life cycle of this service has: states, commands and the edges between them, each with
 * the role it needs. Free of frameworks; any feature may depend on it.
 */
package careers.training.lifecycle;
