import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { readBody } from "../http/read-body";
import type { Simulator } from "../simulator";
import { ControlArguments } from "./control-arguments";
import { ControlRefusal } from "./control-refusal";
import { controlRoutes } from "./control-routes";
import { controlViews } from "./control-views";

/**
 * The control interface: GET shows, POST with a JSON object acts. For loopback and scripts only;
 * a page in a browser is refused by its Origin, a name that is not loopback by its Host.
 */
export function createControlServer(simulator: Simulator): Server {
  return createServer((request, response) => {
    handle(simulator, request)
      .then((result) => answer(response, result === undefined ? 204 : 200, result))
      .catch((error: unknown) => answer(response, statusOf(error), { error: String(error) }));
  });
}

async function handle(simulator: Simulator, request: IncomingMessage): Promise<unknown> {
  guard(request);
  const url = new URL(request.url ?? "/", "http://control");
  if (url.pathname === "/" && request.method === "GET") return index();
  const view = request.method === "GET" ? controlViews.get(url.pathname) : undefined;
  if (view !== undefined) return view(simulator, url.searchParams);
  const route = request.method === "POST" ? controlRoutes.get(url.pathname) : undefined;
  if (route === undefined) throw new ControlRefusal(`There is no ${request.method} ${url.pathname}`);
  return route(simulator, parseArguments(await readBody(request)));
}

function guard({ headers }: IncomingMessage): void {
  const host = (headers.host ?? "").replace(/:\d+$/, "");
  if (headers.origin !== undefined || !["127.0.0.1", "localhost", "[::1]"].includes(host))
    throw new ControlRefusal("Only scripts on this machine may control the simulator");
}

function parseArguments(body: string): ControlArguments {
  if (body.trim() === "") return new ControlArguments({});
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === "object" && parsed !== null) return new ControlArguments(parsed);
  } catch (error) {
    throw new ControlRefusal(`The body is no JSON: ${String(error)}`);
  }
  throw new ControlRefusal("The body must be a JSON object");
}

function index() {
  return { get: [...controlViews.keys()], post: [...controlRoutes.keys()] };
}

function statusOf(error: unknown): number {
  return error instanceof ControlRefusal ? 400 : 500;
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
