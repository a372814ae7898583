package careers.training.leader;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Asks for a careers leader to be registered. */
public record RegisterLeader(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Email @Size(min = 3, max = 254) String workEmail) {

    /** No personal data in a text that may be logged. */
    @Override
    public String toString() {
        return "RegisterLeader";
    }
}
