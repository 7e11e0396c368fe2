import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

type Connection = {
  /** Requests that are not answered yet. */
  open: number;
  /** Bytes that belong to requests which are; more is a request on its way in. */
  answered: number;
  /** Bytes either way, at the last look. */
  traffic: number;
};

/** The connections of a server, and which of them nobody is using. */
export function connectionsOf(server: Server) {
  const all = new Map<Socket, Connection>();
  server.on("connection", (socket) => {
    all.set(socket, { open: 0, answered: 0, traffic: -1 });
    socket.once("close", () => all.delete(socket));
  });
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    const connection = all.get(socket);
    if (!connection) return;
    connection.open++;
    response.once("close", () => {
      connection.open--;
      connection.answered = socket.bytesRead;
    });
  });
  return {
    /** Closes those on which nothing was asked and nothing moved since the last call. */
    closeSilent() {
      for (const [socket, connection] of all) {
        const traffic = socket.bytesRead + socket.bytesWritten;
        const isUsed = connection.open > 0 || socket.bytesRead > connection.answered;
        if (!isUsed && traffic === connection.traffic) socket.destroy();
        connection.traffic = traffic;
      }
    },
  };
}
