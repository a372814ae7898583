package careers.training.audit;

/** Which entries are wanted; each part may be null. */
record AuditFilter(String actor, String action, String target) {}
