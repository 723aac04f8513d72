package se.bokskjuts.data.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file by whose locks processes know of each other. The system lets go of a dead process's lock,
 * so nobody waits for one that was killed.
 */
final class FileGate implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private @Nullable FileLock lock;

  private FileGate(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FileGate of(Path file) throws IOException {
    return new FileGate(
        file,
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
  }

  /** Waits until nobody else is in. */
  void enterAlone() throws IOException {
    lock = enter(false);
  }

  /** Waits until nobody is in alone. */
  void enterTogether() throws IOException {
    lock = enter(true);
  }

  private FileLock enter(boolean shared) throws IOException {
    try {
      return channel.lock(0, Long.MAX_VALUE, shared);
    } catch (OverlappingFileLockException e) {
      throw new IllegalStateException(file.getParent() + " is open in this process already", e);
    }
  }

  boolean canEnterAlone() throws IOException {
    lock = channel.tryLock();
    return lock != null;
  }

  void leave() throws IOException {
    if (lock != null) {
      lock.release();
      lock = null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
