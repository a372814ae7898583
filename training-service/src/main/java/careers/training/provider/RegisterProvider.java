package careers.training.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Asks for a provider to be registered. */
public record RegisterProvider(
        @NotNull @Pattern(regexp = "[0-9]{8}") String ukprn,
        @NotBlank @Size(max = 200) String name) {}
