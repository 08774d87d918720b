import type { GetAuth } from "@/app/access/require-actor.ts";
import { readJsonBody } from "@/app/api/read-json-body.ts";
import type { ApiKey } from "@/lib/auth/server.ts";
import { asAdministrator, done, instant, told } from "./as-administrator.ts";
import { newKeyShape } from "./key-shape.ts";

/** GET: the keys, the newest first; never their secrets. */
export async function answerKeys(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth }) =>
    told({ keys: (await auth.keys.list()).map(tellKey) }),
  );
}

/** POST: one more key, with its `secret`, which is told this once. */
export async function answerNewKey(request: Request, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    const read = await readJsonBody(request, newKeyShape);
    if ("refusal" in read) return read.refusal;
    const { expiresAt, ...wanted } = read.body;
    const end = expiresAt === undefined ? {} : { expiresAtMs: Date.parse(expiresAt) };
    const { key, secret } = await auth.keys.create({ ...wanted, ...end }, by);
    return told({ key: tellKey(key), secret }, `/api/admin/keys/${key.id}`);
  });
}

/** DELETE: it opens nothing from the next request on, and its streams end. */
export async function answerRevokedKey(request: Request, id: string, get: GetAuth): Promise<Response> {
  return asAdministrator(request, get, async ({ auth, by }) => {
    await auth.keys.revoke(id, by);
    return done();
  });
}

function tellKey(key: ApiKey): object {
  const { id, name, prefix, role, interactLogin, narrowing, createdBy } = key;
  return {
    ...{ id, name, prefix, role, interactLogin, narrowing, createdBy },
    createdAt: instant(key.createdAtMs),
    expiresAt: instant(key.expiresAtMs),
    usedAt: instant(key.usedAtMs),
  };
}
