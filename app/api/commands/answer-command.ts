import { problem } from "@/app/api/problem.ts";
import { type BodyRequest, readJsonBody } from "@/app/api/read-json-body.ts";
import type { PlainAnswer, Runtime } from "@/lib/runtime/server.ts";
import { type CommandBody, commandShapes } from "./command-shape.ts";
import { type Desk, describeRefusal, refuse } from "./refuse-command.ts";

type Commands = Pick<Runtime, "commands" | "floor">;
type Actor = Parameters<Desk["cancel"]>[0];
type Command = Parameters<Desk["perform"]>[0]["command"];
type CommandName = keyof typeof commandShapes;
type BulkItem = Extract<Awaited<ReturnType<Desk["performEach"]>>, { outcome: "items" }>["items"][number];

/**
 * POST: one command of the manual, in the name of `actor`, whom the route has found out. 200 `{ id, status }` once the CTI
 * has answered; for a list of targets 200 `{ items }`, each with its own. `Idempotency-Key` makes asking again harmless.
 */
export async function answerCommand(
  request: BodyRequest,
  name: string,
  actor: Actor,
  runtime: () => Promise<Commands>,
): Promise<Response | PlainAnswer> {
  if (!isCommandName(name)) return problem("not_found", "There is no such command.");
  const key = keyOf(request);
  if (key === null) return problem("bad_request", "Idempotency-Key: give 1 to 200 printable characters.");
  const read = await readJsonBody(request, commandShapes[name]);
  if ("refusal" in read) return read.refusal;
  const { commands: desk, floor } = await runtime();
  const orders = ordersOf(name, read.body, Object.keys(floor().sources));
  if (orders === undefined) return problem("bad_request", "source: say which one, there are several.");
  return answerOrders(desk, { actor, key, reason: read.body.reason }, orders, read.body);
}

/** DELETE: takes back a command that waits. 204; 404 once it was sent, or has expired. */
export async function answerCancelledCommand(
  id: string,
  actor: Actor,
  runtime: () => Promise<Pick<Runtime, "commands">>,
): Promise<Response> {
  const { commands: desk } = await runtime();
  switch (await desk.cancel(actor, id)) {
    case "done":
      return new Response(null, { status: 204, headers: { "Cache-Control": "no-store" } });
    case "forbidden":
      return problem("forbidden", "You may not cancel this command.");
    case "unavailable":
      return problem("unavailable", "Nothing can be written down at the moment, so nothing was cancelled.");
    case "gone":
      return problem("not_found", "No such command is waiting: it may have been sent, cancelled or expired.");
  }
}

function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandShapes, name);
}

/** Undefined: none. Null: none that can be taken. */
function keyOf(request: BodyRequest): string | undefined | null {
  const key = request.headers.get("idempotency-key")?.trim();
  if (key === undefined) return undefined;
  return /^[\x21-\x7e]{1,200}$/.test(key) ? key : null;
}

/** Undefined: nobody can tell which source is meant. */
function ordersOf(
  name: CommandName,
  body: CommandBody,
  sources: readonly string[],
): readonly Command[] | undefined {
  const { targets, stateId = "" } = body;
  switch (name) {
    case "set_agent_state":
      return targets.map((agent) => ({ name, agent, stateId }));
    case "agent_logout":
    case "reset_agent_stats":
      return targets.map((agent) => ({ name, agent }));
    case "reset_service_stats":
      return targets.map((service) => ({ name, service }));
    case "clear_agent_stats":
    case "clear_service_stats": {
      const source = body.source ?? (sources.length === 1 ? sources[0] : undefined);
      return source === undefined ? undefined : [{ name, source }];
    }
  }
}

type Asked = Omit<Parameters<Desk["perform"]>[0], "command">;

async function answerOrders(
  desk: Desk,
  asked: Asked,
  orders: readonly Command[],
  { isList, later }: CommandBody,
): Promise<Response | PlainAnswer> {
  if (isList) {
    const result = await desk.performEach({ ...asked, commands: orders });
    return result.outcome === "items" ? { json: { items: result.items.map(itemOf) } } : refuse(result);
  }
  const [command] = orders;
  if (command === undefined) return problem("bad_request", "Name one target, or a list of them.");
  const mayWait = command.name === "set_agent_state" || command.name === "agent_logout";
  const result = await (later !== undefined && mayWait
    ? desk.defer({ ...asked, ...later, command })
    : desk.perform({ ...asked, command }));
  return result.outcome === "answered" ? { json: { id: result.id, status: result.status } } : refuse(result);
}

function itemOf({ target, result }: BulkItem): object {
  return result.outcome === "answered"
    ? { target, id: result.id, status: result.status }
    : { target, ...describeRefusal(result) };
}
