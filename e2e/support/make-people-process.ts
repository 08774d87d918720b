// A process that reads people from standard input and writes them into DATABASE_URL.
import { text } from "node:stream/consumers";
import { createAudit } from "@/lib/audit/server.ts";
import { createAuth, type NewAccount } from "@/lib/auth/server.ts";
import { openStore } from "@/lib/store/server.ts";

const silent = { info: () => undefined, warn: () => undefined };
const store = await openStore({ url: process.env.DATABASE_URL ?? "", logger: silent });
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
const people = JSON.parse(await text(process.stdin)) as readonly NewAccount[];
for (const person of people) await auth.people.create(person, { who: "test" });
await audit.stop();
await store.close();
