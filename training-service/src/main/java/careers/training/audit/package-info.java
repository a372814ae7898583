/**
 * Who did what to what. Every act that a client makes is recorded in its own transaction without its feature having to
 * think of it; jobs of the service record theirs through {@link careers.training.audit.AuditTrail}.
 */
package careers.training.audit;
