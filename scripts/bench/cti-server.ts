// A CTI that says just enough to be listened to: agents in lists, and everything about them every so often.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { BenchFloor, stampPlace } from "./support/bench-floor.ts";
import { type WireFormat, type WireTree, writeWire } from "./support/wire-tree.ts";

const agents = Number(process.env.AGENTS ?? 1000);
const periodMs = Number(process.env.PERIOD_MS ?? 5000);
const heartbeatMs = 10_000;
/** Of all agents, in a period. */
const changingShare = 0.05;
/**
 * Set: those who change are told at once, a few so often, and what is told of everybody is nothing new. In each period they come
 * at other moments after everybody, spread evenly, so that two contact centres that are told for equally long are told alike.
 */
const movesMs = process.env.MOVES_MS === undefined ? undefined : Number(process.env.MOVES_MS);
const goldenShare = 0.618_034;
/** Set: the statistics of services are told too. */
const services = process.env.SERVICES === undefined ? undefined : Number(process.env.SERVICES);
const floor = new BenchFloor({
  agents,
  work: "busy",
  startMs: Date.now(),
  ...(services === undefined ? {} : { services }),
});
const channels = new Set<ServerResponse>();
let nextId = 1;
/** The channel of the supervisor, once its subscription is there. */
let told: { readonly channel: ServerResponse; readonly format: WireFormat } | undefined;
let supervisor: typeof told;
/** It tells nothing for a while, yet goes on beating. */
let isSilent = false;
let periods = 0;

const server = createServer((request, response) => void answer(request, response));
server.listen(0, "127.0.0.1", () => {
  const { port } = server.address() as AddressInfo;
  process.send?.({ type: "listening", url: `http://127.0.0.1:${port}` });
});
setInterval(() => {
  for (const channel of channels) channel.write("data: {}\n\n");
}, heartbeatMs);
setInterval(() => isSilent || tell(), periodMs);
process.on("message", ({ type }: { readonly type: string }) => {
  isSilent = type === "silence";
  periods = 0;
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  for await (const _ of request);
  const url = new URL(request.url ?? "", "http://localhost");
  const format: WireFormat = url.searchParams.get("format") === "xml" ? "xml" : "json";
  const [resource, ...rest] = url.pathname.replace("/interact_cti/v1.0/", "").split("/");
  const command = rest.at(-1) ?? "";
  if (command === "open_channel") return openChannel(response, resource ?? "", format);
  const body = answerTo(command);
  if (command === "subscribe" && resource === "supervisor") told = supervisor;
  if (body === undefined) response.writeHead(404).end();
  else {
    response.writeHead(200, { "content-type": `application/${format}; charset=utf-8` });
    response.end(writeWire({ response: body }, format));
  }
}

function answerTo(command: string): WireTree | undefined {
  const status = "ok";
  switch (command) {
    case "subscribe":
      nextId += 1;
      return { status, id: nextId };
    case "unsubscribe":
    case "close_channel":
      return { status };
    case "get_agents_list":
      return { status, agents: floor.agentsList() };
    case "get_services_list":
      return { status, services: floor.servicesList() };
    default:
      return undefined;
  }
}

function openChannel(response: ServerResponse, resource: string, format: WireFormat): void {
  response.socket?.setNoDelay(true);
  response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
  nextId += 1;
  response.write(`event: on_open_channel\ndata: ${writeWire({ channel_id: nextId }, format)}\n\n`);
  channels.add(response);
  response.on("close", () => channels.delete(response));
  if (resource === "supervisor") supervisor = { channel: response, format };
}

/** Everything about everybody. */
function tell(): void {
  if (movesMs === undefined) floor.step(periodMs / 1000, changingShare);
  else scheduleMoves(movesMs);
  sendAgents(floor.agents);
  if (services === undefined || told === undefined || !isHeard(told)) return;
  const ofServices = writeWire(floor.serviceStatistics(), told.format);
  told.channel.write(`event: on_service_stats\ndata: ${ofServices}\n\n`);
}

function scheduleMoves(everyMs: number): void {
  periods += 1;
  const firstMs = everyMs * ((periods * goldenShare) % 1);
  for (let waitMs = firstMs; waitMs < periodMs; waitMs += everyMs)
    setTimeout(() => {
      if (!isSilent) sendAgents(floor.step(everyMs / 1000, (changingShare * everyMs) / periodMs));
    }, waitMs);
}

/** The send time is written last, over its places. */
function sendAgents(agents: BenchFloor["agents"]): void {
  if (told === undefined || !isHeard(told)) return;
  const text = writeWire(floor.statistics(agents), told.format);
  const bytes = Buffer.from(`event: on_agent_stats\ndata: ${text}\n\n`);
  const places: number[] = [];
  for (let at = bytes.indexOf(stampPlace); at !== -1; at = bytes.indexOf(stampPlace, at + 1)) places.push(at);
  const stamp = String(Date.now());
  for (const at of places) bytes.write(stamp, at, "latin1");
  floor.stamp(stamp);
  told.channel.write(bytes);
}

function isHeard({ channel }: NonNullable<typeof told>): boolean {
  return channels.has(channel);
}
