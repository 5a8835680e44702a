package io.dunlin.standalone.folder;

import module java.base;

import io.dunlin.standalone.problem.CommandError;

/** Where each part listens on 127.0.0.1. */
public record Ports(
    int gateway,
    int account,
    int dunning,
    int disposition,
    int reporting,
    int smtp,
    int imap,
    int postgres,
    int kafka,
    int kafkaController) {

  private static final int[] STEPS = {1, 2, 3, 4, 25, 43, 54, 92, 93};
  private static final int HIGHEST = 65_535;

  /**
   * The gateway gets the port that was asked for, or there is a refusal; the others follow from it,
   * or are any free ones where those are taken. With 0 all of them are free ones.
   */
  public static Ports choose(int gateway) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      held.add(bind(gateway).orElseThrow(() -> taken(gateway)));
      for (int step : STEPS) {
        held.add(bindNear(gateway, step));
      }
      return of(held.stream().mapToInt(ServerSocket::getLocalPort).toArray());
    } finally {
      held.forEach(Ports::release);
    }
  }

  private static Ports of(int[] p) {
    return new Ports(p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], p[8], p[9]);
  }

  private static ServerSocket bindNear(int gateway, int step) {
    int wanted = gateway == 0 || gateway + step > HIGHEST ? 0 : gateway + step;
    return bind(wanted)
        .or(() -> bind(0))
        .orElseThrow(() -> new CommandError("This machine has no free port left."));
  }

  private static Optional<ServerSocket> bind(int port) {
    try {
      ServerSocket socket = new ServerSocket();
      try {
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return Optional.of(socket);
      } catch (IOException _) {
        socket.close();
        return Optional.empty();
      }
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  private static CommandError taken(int port) {
    return new CommandError(
        "Port %d is taken by another program. Choose another one with --port N.".formatted(port));
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException _) {
      // It held nothing but the port.
    }
  }
}
