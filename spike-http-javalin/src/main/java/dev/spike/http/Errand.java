package dev.spike.http;

import dev.spike.domain.access.Person;

/** What is done for somebody who is known. */
@FunctionalInterface
interface Errand {
  void run(Exchange exchange, Person person);
}
