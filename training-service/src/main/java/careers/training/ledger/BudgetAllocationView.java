package careers.training.ledger;

import careers.training.money.Money;

/** An allocation that is in the ledger. */
public record BudgetAllocationView(String reference, Money amount) {}
