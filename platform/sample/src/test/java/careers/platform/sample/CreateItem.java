package careers.platform.sample;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;

/** @param pauseMillis how long the work takes, so that two calls can overlap */
public record CreateItem(@NotBlank String name, Map<String, String> labels, int pauseMillis) {}
