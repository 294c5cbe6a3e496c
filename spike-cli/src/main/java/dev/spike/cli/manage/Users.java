package dev.spike.cli.manage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.spike.cli.console.Nearest;
import dev.spike.cli.work.Lists;
import dev.spike.domain.Refusal;
import dev.spike.domain.Texts;
import dev.spike.http.place.Ask;
import dev.spike.http.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds users by their e-mail addresses. */
final class Users {

  static final String PATH = "/api/admin/users";
  static final String ONE = PATH + "/{}";

  private Users() {}

  /** The user of an address; if there is none, the refusal names one that was perhaps meant. */
  static JsonNode of(Place place, String typed) {
    String email = typed.strip().toLowerCase(Locale.ROOT);
    List<String> emails = new ArrayList<>();
    for (JsonNode user : Lists.all(place, Ask.get(PATH))) {
      if (email(user).equals(email)) {
        return user;
      }
      emails.add(email(user));
    }
    String advice = Nearest.advice(email, emails, "'spike users list' shows them all");
    throw new Refusal(
        Refusal.Kind.MISSING, "there is no user " + Texts.shown(typed) + "; " + advice);
  }

  static String email(JsonNode user) {
    return user.path("email").asText();
  }
}
