import type { PlainNode } from "./codec/index.ts";

const membersAtOnce = 200;

/** An answer with its one long list cut into parts, so that the event loop can be let in between; a short one is one part. */
export function* listParts(body: PlainNode): Generator<PlainNode> {
  const [key, members] = Object.entries(body).find(([, value]) => Array.isArray(value)) ?? [];
  if (key === undefined || !Array.isArray(members) || members.length <= membersAtOnce) {
    yield body;
    return;
  }
  for (let from = 0; from < members.length; from += membersAtOnce) {
    yield { ...body, [key]: members.slice(from, from + membersAtOnce) };
  }
}
