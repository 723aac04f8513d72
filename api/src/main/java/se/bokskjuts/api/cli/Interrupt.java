package se.bokskjuts.api.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while it is open: the first asks the search to end with its best plan, the second ends the
 * program at once. A shutdown hook would not do: the embedded database has one of its own, and the
 * plan must be stored before that runs.
 */
final class Interrupt implements AutoCloseable {
  private static final int KILLED_BY_CTRL_C = 130;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Runnable onFirst;
  private final Object former;

  private Interrupt(Runnable onFirst) {
    this.onFirst = onFirst;
    this.former = handle(proxy());
  }

  static Interrupt listen(Runnable onFirst) {
    return new Interrupt(onFirst);
  }

  boolean isAsked() {
    return asked.get();
  }

  /** False where the process was started with the signal ignored, or where Java keeps it. */
  boolean isListening() {
    try {
      return former != this
          && former != load("sun.misc.SignalHandler").getField("SIG_IGN").get(null);
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  @Override
  public void close() {
    if (former != this) {
      handle(former);
    }
  }

  private void heard() {
    if (asked.getAndSet(true)) {
      Runtime.getRuntime().halt(KILLED_BY_CTRL_C);
    }
    onFirst.run();
  }

  private Object proxy() {
    InvocationHandler handler =
        (self, method, args) -> {
          if (method.getName().equals("handle")) {
            heard();
            return null;
          }
          return method.invoke(this, args);
        };
    Class<?> type = load("sun.misc.SignalHandler");
    return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler);
  }

  /** By reflection: the compiler warns of the class by its name, which no setting can silence. */
  private Object handle(Object handler) {
    try {
      Class<?> signal = load("sun.misc.Signal");
      Object ctrlC = signal.getConstructor(String.class).newInstance("INT");
      return signal
          .getMethod("handle", signal, load("sun.misc.SignalHandler"))
          .invoke(null, ctrlC, handler);
    } catch (ReflectiveOperationException e) {
      return this; // this Java keeps the signal to itself; Ctrl-C then ends the program at once
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
