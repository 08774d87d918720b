import { subscribe } from "node:diagnostics_channel";

const pending = new Set<unknown>();

interface RequestMessage {
  readonly request: unknown;
}

const on = (channel: string, act: (request: unknown) => void): void =>
  subscribe(`undici:request:${channel}`, (message) => act((message as RequestMessage).request));

on("create", (request) => pending.add(request));
on("headers", (request) => {
  // A channel never ends: its head is its answer.
  if (String((request as { path?: unknown }).path).includes("/open_channel")) pending.delete(request);
});
on("trailers", (request) => pending.delete(request));
on("error", (request) => pending.delete(request));

/** The requests of this process that wait for their answer; open channels are none of them. */
export function requestsInFlight(): ReadonlySet<unknown> {
  return new Set(pending);
}

/** How many there are besides `others`. */
export function countInFlight(others: ReadonlySet<unknown>): number {
  let count = 0;
  for (const request of pending) if (!others.has(request)) count += 1;
  return count;
}
