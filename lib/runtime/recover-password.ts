import { createAudit } from "@/lib/audit/server.ts";
import { AuthError, createAuth, loadAppSecret } from "@/lib/auth/server.ts";
import { openStore } from "@/lib/store/server.ts";
import { addressOf } from "./address-of.ts";
import type { Config } from "./config.ts";

export interface Recovery {
  readonly config: Config;
  readonly login: string;
  /** The new password; undefined = a link by which the person chooses it. */
  readonly password: string | undefined;
}

/**
 * Lets somebody in again who forgot the password, from the command line of the server: sets it, or answers the address of
 * a link that works once within an hour. Whatever that person had open ends. The sentence is for whoever asked.
 * @throws StoreError when the database cannot be had, such as a SQLite file that a running server holds
 */
export async function recoverPassword({ config, login, password }: Recovery): Promise<string> {
  const silent = { info: () => undefined, warn: () => undefined };
  const store = await openStore({ url: config.databaseUrl, logger: silent });
  const audit = createAudit({ store, now: Date.now });
  const auth = createAuth({
    db: store.db,
    secret: await loadAppSecret({ ...config.signIn, dataFolder: config.dataFolder }),
    publicUrl: config.publicUrl,
    trustedProxies: config.signIn.trustedProxies,
    isOurHost: () => false,
    demo: undefined,
    oidc: undefined,
    serviceLogin: undefined,
    grants: { userGrants: async () => undefined },
    audit,
    now: Date.now,
    setTimer: () => () => undefined,
    onError: () => undefined,
  });
  try {
    const account = await auth.people.find(login);
    if (account === undefined) return `There is no account ${login}.`;
    const by = { who: "command line" };
    if (password === undefined) {
      const { token } = await auth.people.issueReset(account.id, by);
      return `Within an hour, ${account.login} chooses a new password at\n\n  ${addressOf(config)}/setup#${token}\n`;
    }
    await auth.people.setPassword(account.id, password, by);
    return `${account.login} has the new password.`;
  } catch (error) {
    if (error instanceof AuthError)
      return `Nothing was changed: ${(error.fault ?? error.code).replaceAll("_", " ")}.`;
    throw error;
  } finally {
    await audit.stop();
    await store.close();
  }
}
