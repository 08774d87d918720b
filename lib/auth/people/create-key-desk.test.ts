import { expect, it } from "vitest";
import { onEachDatabase } from "@/lib/store/testing/on-each-database.ts";
import { administrator, byAdmin, codeOf, startedAuth } from "../testing/started-auth.ts";

const dayMs = 24 * 3_600_000;

onEachDatabase((database) => {
  it("lets a script in by its key in either header, and shows the key never again", async () => {
    const { auth, clock, audited, soon } = await startedAuth(database);
    await administrator(auth);
    const { key, secret } = await auth.keys.create({ name: "WFM", role: "viewer" }, byAdmin);
    for (const headers of [{ authorization: `Bearer ${secret}` }, { "x-api-key": secret }]) {
      const actor = await auth.authenticate(new Headers(headers), false);
      expect(actor).toMatchObject({
        kind: "key",
        id: key.id,
        name: "WFM",
        role: "viewer",
        sessionKey: key.id,
      });
    }
    expect(secret.startsWith(key.prefix)).toBe(true);
    const list = () => auth.keys.list();
    expect(await list()).toMatchObject([{ name: "WFM", createdBy: "root", usedAtMs: undefined }]);
    // Noted once, however often it came.
    expect(soon).toHaveLength(1);
    for (const run of soon) run();
    await expect.poll(list).toMatchObject([{ usedAtMs: clock.now }]);
    const [listed] = await list();
    expect(JSON.stringify([listed, audited])).not.toContain(secret);
  });

  it("lets nobody in by a key that is guessed, cut, revoked, over, or another's bearer token", async () => {
    const { auth, clock, changes } = await startedAuth(database);
    await administrator(auth);
    const terms = { role: "supervisor", expiresAtMs: clock.now + dayMs } as const;
    const revoked = await auth.keys.create({ name: "Revoked", ...terms }, byAdmin);
    const over = await auth.keys.create({ name: "Over", ...terms }, byAdmin);
    const by = (secret: string) =>
      auth.authenticate(new Headers({ authorization: `Bearer ${secret}` }), false);
    for (const { secret } of [revoked, over]) expect(await by(secret)).toBeDefined();
    await auth.keys.revoke(revoked.key.id, byAdmin);
    expect(changes).toEqual([{ sessionKey: revoked.key.id, isEnded: true, reason: "revoked" }]);
    clock.now += dayMs;
    for (const secret of [
      revoked.secret,
      over.secret,
      over.secret.slice(0, -1),
      `${over.secret}x`,
      "eyJhbGciOi",
    ]) {
      expect(await by(secret)).toBeUndefined();
    }
    expect(await codeOf(auth.keys.create({ name: "Past", ...terms }, byAdmin))).toBe("bad_key");
    expect(await codeOf(auth.keys.revoke(revoked.key.id, byAdmin))).toBe("not_found");
  });
});
