package dev.spike.application.contract;

import dev.spike.application.imports.Notifier;
import dev.spike.domain.imports.CallbackUrl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A notifier that notes what it was to tell. */
final class PlayedNotifier implements Notifier {

  final List<String> told = Collections.synchronizedList(new ArrayList<>());
  boolean answers = true;

  @Override
  public Told tell(CallbackUrl callback, String json) {
    told.add(callback + " " + json);
    return new Told(answers, answers ? "it answered 200" : "it answered 500, 3 times");
  }
}
