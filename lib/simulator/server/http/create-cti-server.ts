import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { findCommand } from "../commands/find-command";
import type { Cti } from "../cti";
import type { Answer } from "./answer";
import { HttpRefusal } from "./http-refusal";
import { isOpenChannel } from "./is-open-channel";
import { openChannel } from "./open-channel";
import { parseRequest } from "./parse-request";
import { readBody } from "./read-body";
import { runCommand } from "./run-command";
import { sendAnswer } from "./send-answer";

const keepAliveMs = 65_000;

/** The HTTP server of a CTI, not yet listening. */
export function createCtiServer(cti: Cti): Server {
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (request, response) => {
    response.on("error", () => cti.recorder.count("response errors"));
    receive(cti, request, response).catch(() => response.destroy());
  });
  server.on("clientError", (_error, socket) => {
    cti.recorder.count("client errors");
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
    else socket.destroy();
  });
  return server;
}

async function receive(cti: Cti, incoming: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://cti");
  const bodyOrRefusal = await readBody(incoming).catch((error: unknown) => {
    if (error instanceof HttpRefusal) return error;
    throw error;
  });
  const body = typeof bodyOrRefusal === "string" ? bodyOrRefusal : "";
  const record = cti.recorder.request({
    at: cti.clock.now(),
    method: incoming.method ?? "",
    path: url.pathname,
    query: url.search,
    body,
    contentType: incoming.headers["content-type"] ?? "",
    status: 0,
    errorType: undefined,
  });
  if (cti.faults.isBlackhole) {
    cti.recorder.count("swallowed requests");
    return;
  }
  const reply = (): void => {
    if (response.destroyed) return;
    response.setHeader("date", dateOf(cti));
    const answer =
      bodyOrRefusal instanceof HttpRefusal
        ? refuse(bodyOrRefusal)
        : decide(cti, incoming, url, body, response);
    const status = answer?.status ?? (response.headersSent ? response.statusCode : 0);
    cti.recorder.answered(record, status, answer?.errorType);
    if (answer !== undefined) deliver(cti, url.pathname, answer, response);
  };
  if (cti.faults.answerDelayMs > 0) cti.clock.schedule(cti.faults.answerDelayMs, reply);
  else reply();
}

/** The command is carried out by now, whatever becomes of its answer. */
function deliver(cti: Cti, path: string, answer: Answer, response: ServerResponse): void {
  const loss = cti.lost.next(path);
  if (loss === undefined) sendAnswer(answer, response);
  else if (loss.delayMs === undefined) cti.recorder.count("swallowed answers");
  else
    cti.clock.schedule(loss.delayMs, () => {
      if (!response.destroyed) sendAnswer(answer, response);
    });
}

/** The CTI's own clock is the world's. */
function dateOf({ world, switches }: Cti): string {
  return new Date(world.now() + switches.dateHeaderOffsetSeconds * 1000).toUTCString();
}

/** The answer to a request; undefined when the response has been taken care of. */
function decide(
  cti: Cti,
  incoming: IncomingMessage,
  url: URL,
  body: string,
  response: ServerResponse,
): Answer | undefined {
  const hostile = cti.hostile.next(url.pathname);
  if (hostile !== undefined) {
    if (hostile.status > 0) {
      response.writeHead(hostile.status, { ...hostile.headers, "content-type": hostile.contentType });
      response.end(hostile.body);
    }
    if (hostile.thenReset) setImmediate(() => response.socket?.resetAndDestroy());
    return undefined;
  }
  if (cti.quirks.has("login-page")) return loginPage;
  try {
    return serve(cti, incoming, url, body, response);
  } catch (error) {
    if (error instanceof HttpRefusal) return refuse(error);
    cti.recorder.count("server errors");
    return { status: 500, contentType: "text/plain; charset=utf-8", body: String(error) };
  }
}

function serve(
  cti: Cti,
  incoming: IncomingMessage,
  url: URL,
  body: string,
  response: ServerResponse,
): Answer | undefined {
  const request = parseRequest(incoming, url, body);
  const command = findCommand(request.path, cti.quirks);
  if (command === undefined && !isOpenChannel(request)) throw new HttpRefusal(404, "Not Found");
  if (!cti.isConnected) throw new HttpRefusal(503, "Interact is not reachable");
  if (command === undefined) {
    openChannel(request, response, cti);
    return undefined;
  }
  if (command.method !== request.method) throw new HttpRefusal(405, `Only ${command.method} is served`);
  cti.catchUp();
  return runCommand(command, request, cti);
}

function refuse(refusal: HttpRefusal): Answer {
  return { status: refusal.status, contentType: "text/plain; charset=utf-8", body: refusal.message };
}

const loginPage: Answer = {
  status: 200,
  contentType: "text/html; charset=utf-8",
  body: "<!doctype html><html><head><title>Login</title></head><body><form><input name=user><br></form></body></html>",
};
