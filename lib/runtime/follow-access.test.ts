import { expect, it } from "vitest";
import { administrator, byAdmin, password, place, startedAuth } from "@/lib/auth/testing/started-auth.ts";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { createStreamRegistry } from "@/lib/stream/create-stream-registry.ts";
import { FakeSink } from "@/lib/stream/testing/fake-sink.ts";
import { handHub } from "@/lib/stream/testing/hand-hub.ts";
import { followAccess } from "./follow-access.ts";

onEachDatabase((database) => {
  async function watching() {
    const { auth } = await startedAuth(database);
    await administrator(auth);
    const { id } = await auth.people.create({ login: "ana", name: "Ana", role: "viewer", password }, byAdmin);
    const { session } = await auth.signIn.byPassword("ana", password, place);
    const hub = handHub();
    hub.publishQueue("Sales", 3);
    hub.publishQueue("Secret", 7);
    const logger = { warn: () => undefined };
    const streams = createStreamRegistry({ hub, limits: { total: 10 }, logger });
    const cut: string[] = [];
    const following = followAccess({
      ...{ auth, streams, logger, credentials: { forget: () => undefined } },
      replay: { closeSession: (key) => cut.push(key) },
    });
    const sink = new FakeSink();
    const sight = await auth.sightOf(session.id);
    streams.open({ sessionKey: session.id, ...(sight === undefined ? {} : { scope: sight.scope }) }, sink);
    return { auth, id, session, sink, following, cut };
  }

  it("cuts the open stream of a session that is revoked, before the revocation is answered", async () => {
    const { auth, session, sink, cut } = await watching();
    await auth.people.revoke({ id: session.id }, byAdmin);
    expect(sink.frames().at(-1)).toMatchObject({ event: "bye", data: { reason: "revoked" } });
    expect(cut, "replays too").toEqual([session.id]);
  });

  it.each([
    ["is disabled", { isDisabled: true }],
    ["gets another role", { role: "supervisor" }],
  ] as const)("cuts the open stream of whoever %s", async (_what, change) => {
    const { auth, id, sink } = await watching();
    await auth.people.change(id, change, byAdmin);
    expect(sink.frames().at(-1)).toMatchObject({ event: "bye", data: { reason: "revoked" } });
  });

  it("shows whoever is narrowed only the rest, on the stream that is open", async () => {
    const { auth, id, sink } = await watching();
    await auth.people.change(id, { narrowing: { services: ["interact:Sales"] } }, byAdmin);
    await expect.poll(() => sink.frames().at(-1)?.event).toBe("snapshot");
    expect(JSON.stringify(sink.frames().at(-1))).not.toContain("Secret");
  });

  it("follows nobody any more once it is stopped", async () => {
    const { auth, session, sink, following } = await watching();
    following.stop();
    await auth.people.revoke({ id: session.id }, byAdmin);
    expect(sink.events()).not.toContain("bye");
  });
});
