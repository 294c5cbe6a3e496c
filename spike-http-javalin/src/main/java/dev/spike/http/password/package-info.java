/** Hashing passwords. Begin at {@link dev.spike.http.password.Argon2Hasher}. */
package dev.spike.http.password;
