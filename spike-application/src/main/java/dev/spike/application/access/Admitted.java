package dev.spike.application.access;

import dev.spike.domain.access.Password;
import dev.spike.domain.access.User;
import java.util.Optional;

/** A user who is new, with the password if it was made and has to be shown once. */
public record Admitted(User user, Optional<Password> made) {}
