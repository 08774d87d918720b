import type { IncomingMessage, ServerResponse } from "node:http";
import {
  answerAhead,
  type Runtime,
  readNodeRequest,
  runtime,
  writeNodeAnswer,
} from "@/lib/runtime/server.ts";
import { answerOrder } from "./answer-order.ts";

type GetRuntime = () => Promise<Pick<Runtime, "auth" | "commands" | "floor" | "logger">>;

/**
 * Answers orders before Next, whose way to a route and back takes longer than an order's own. It is the route's own handler that
 * answers; whatever is asked in another form is the route's. Call before the server is asked anything.
 */
export function takeOrdersAhead(get: GetRuntime = runtime, port = () => Number(process.env.PORT)): void {
  answerAhead(port, (request, response) => {
    const name = request.method === "POST" ? nameIn(request.url ?? "") : undefined;
    if (name === undefined) return false;
    // Not even what went wrong could be told: whoever asks sees that nothing came.
    answerOver(request, response, name, get).catch(() => response.destroy());
    return true;
  });
}

/** Of a path in its plain form: no other is read here. */
function nameIn(url: string): string | undefined {
  return /^\/api\/commands\/([a-z_]+)$/.exec(url)?.[1];
}

async function answerOver(
  request: IncomingMessage,
  response: ServerResponse,
  name: string,
  get: GetRuntime,
): Promise<void> {
  try {
    await writeNodeAnswer(response, await answerOrder(readNodeRequest(request), name, get));
  } catch (error) {
    // Somebody who went away in the middle is no fault of ours.
    if (response.destroyed) return;
    (await get()).logger.error({ err: error }, "an order could not be answered");
    await writeNodeAnswer(response, new Response(null, { status: 500 }));
  }
}
