/**
 * Collections and their fields, and what one draw of them gives. Begin at {@link
 * dev.spike.domain.collection.Fields#draw}.
 */
package dev.spike.domain.collection;
