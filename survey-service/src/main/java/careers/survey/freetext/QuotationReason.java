package careers.survey.freetext;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * Why a quotation is not to be read, or no longer.
 *
 * @param reason for the audit trail
 */
public record QuotationReason(@NotBlank @Size(max = 500) String reason) {}
