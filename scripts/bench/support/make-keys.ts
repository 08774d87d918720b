import { createAudit } from "../../../lib/audit/server.ts";
import { createAuth } from "../../../lib/auth/server.ts";
import { openStore } from "../../../lib/store/server.ts";

/**
 * Writes `count` keys of supervisors, with the grants of the simulator's `sofia`, into a database that no app has open yet.
 * Their secrets: as many, because each may order thirty times a minute.
 */
export async function makeKeys(url: string, count: number): Promise<readonly string[]> {
  const store = await openStore({ url, logger: { info: () => undefined, warn: () => undefined } });
  const audit = createAudit({ store, now: Date.now });
  const auth = createAuth({
    ...{ db: store.db, audit, now: Date.now, secret: "0123456789abcdefghijklmnopqrstuv" },
    ...{ publicUrl: undefined, demo: undefined, oidc: undefined, serviceLogin: undefined },
    trustedProxies: { kind: "none" },
    isOurHost: () => false,
    grants: { userGrants: async () => undefined },
    setTimer: () => () => undefined,
    onError: console.error,
  });
  const secrets: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = { name: `Script ${index}`, role: "supervisor", interactLogin: "sofia" } as const;
    secrets.push((await auth.keys.create(key, { who: "bench" })).secret);
  }
  await audit.stop();
  await store.close();
  return secrets;
}
