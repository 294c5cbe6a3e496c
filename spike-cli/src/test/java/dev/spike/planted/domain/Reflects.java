package dev.spike.planted.domain;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.lang.reflect.Method;

/** Every way to call by name. */
public final class Reflects {

  Class<?> byName() throws ClassNotFoundException {
    return Class.forName("dev.spike.Absent");
  }

  Method[] methods() {
    return String.class.getDeclaredMethods();
  }

  Object field() throws NoSuchFieldException {
    return String.class.getField("CASE_INSENSITIVE_ORDER");
  }

  Object invoked(Method method) throws ReflectiveOperationException {
    return method.invoke(this);
  }

  Object array() {
    return Array.newInstance(String.class, 1);
  }

  Object handle() {
    return MethodHandles.lookup();
  }
}
