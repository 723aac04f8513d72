package se.bokskjuts.api.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cable to the service that can be cut: a browser's own switch leaves its service worker
 * connected.
 */
final class NetworkCable implements AutoCloseable {
  private final int service;
  private final int port;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile ServerSocket plug;

  NetworkCable(int service) {
    this.service = service;
    this.plug = plugIn(0);
    this.port = plug.getLocalPort();
    start(this::accept);
  }

  int port() {
    return port;
  }

  private static ServerSocket plugIn(int port) {
    try {
      ServerSocket plug = new ServerSocket();
      plug.setReuseAddress(true);
      plug.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return plug;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "network-cable");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    ServerSocket mine = plug;
    while (!mine.isClosed()) {
      try {
        Socket from = mine.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), service);
        open.add(from);
        open.add(to);
        start(() -> pump(from, to));
        start(() -> pump(to, from));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      open.remove(from);
    }
  }

  void cut() {
    close();
  }

  void mend() {
    plug = plugIn(port);
    start(this::accept);
  }

  @Override
  public void close() {
    try {
      plug.close();
      for (Socket socket : open) {
        socket.close();
      }
      open.clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
