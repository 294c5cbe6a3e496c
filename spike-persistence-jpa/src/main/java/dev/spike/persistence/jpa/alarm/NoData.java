package dev.spike.persistence.jpa.alarm;

import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Alarms carry nothing, so nothing of them is ever read as objects. */
final class NoData implements Serializer {

  @Override
  public byte[] serialize(Object data) {
    if (data != null) {
      throw new IllegalArgumentException("alarms carry no data");
    }
    return null;
  }

  @Override
  public <T> T deserialize(Class<T> type, byte[] data) {
    return null;
  }
}
