/**
 * JSON as clients write and read it, and the domain values that it stands for. Begin at {@link
 * dev.spike.http.json.Members}, which reads an object member by member.
 */
package dev.spike.http.json;
