package dev.spike.application.access;

import dev.spike.domain.access.Email;
import dev.spike.domain.access.Password;
import dev.spike.domain.access.Role;
import dev.spike.domain.access.Username;
import java.util.Optional;

/** Somebody whom an Admin wants to admit; a name and a password are made if none are given. */
public record NewUser(
    Email email, Optional<Username> username, Role role, Optional<Password> password) {}
