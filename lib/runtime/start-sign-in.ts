import type { Logger } from "pino";
import { type Auth, AuthError, type AuthOptions, createAuth, loadAppSecret } from "@/lib/auth/server.ts";
import { addressOf } from "./address-of.ts";
import type { Config } from "./config.ts";
import { isOurHost } from "./is-our-host.ts";
import { isLoopbackHost } from "./loopback-host.ts";

export interface SignInParts
  extends Pick<AuthOptions, "db" | "audit" | "grants" | "boardSight" | "setTimer"> {
  readonly config: Config;
  readonly logger: Logger;
  /** True while the embedded simulator is the source. */
  readonly isSimulated: boolean;
  /** Prints a line for whoever started this, and for nobody's log. */
  readonly print: (line: string) => void;
}

/** Of the simulator's supervisors, the one who may do everything. */
const demoLogin = "sofia";

/**
 * Opens the door: secret, sign-in, and the way for the first administrator, which is printed when there is none.
 * @throws AppSecretError, or an error that names what of the configuration cannot be used
 */
export async function startSignIn(parts: SignInParts): Promise<Auth> {
  const { config, logger, db, audit, grants, boardSight, setTimer } = parts;
  const { signIn } = config;
  const isOpenToOthers = !isLoopbackHost(config.host);
  const auth = createAuth({
    ...{ db, audit, grants, boardSight, setTimer, publicUrl: config.publicUrl, oidc: signIn.oidc },
    secret: await loadAppSecret({ ...signIn, dataFolder: config.dataFolder }),
    trustedProxies: signIn.trustedProxies,
    isOurHost: (host) => isOurHost(host, config),
    demo: parts.isSimulated && !isOpenToOthers ? { interactLogin: demoLogin } : undefined,
    serviceLogin: config.cti.credential?.login,
    streamOpens: config.maxStreamOpens,
    now: Date.now,
    onError: (error) => logger.warn({ err: error }, "something about sign-in failed"),
  });
  if (isOpenToOthers && !config.publicUrl?.startsWith("https:")) {
    logger.warn(
      { host: config.host },
      "passwords and sessions cross the network unencrypted: put a proxy with TLS in front, and set PUBLIC_URL to its https address",
    );
  }
  await letFirstIn(auth, parts).catch((error: unknown) => {
    auth.stop();
    throw error;
  });
  return auth;
}

async function letFirstIn(auth: Auth, { config, logger, print }: SignInParts): Promise<void> {
  const first = await auth.firstAdministrator(config.signIn.administrator).catch((error: unknown) => {
    if (!(error instanceof AuthError)) throw error;
    const why = error.fault ?? error.code;
    throw new Error(`ADMIN_USER and ADMIN_PASSWORD cannot be used: ${why.replaceAll("_", " ")}.`);
  });
  if (first.kind === "created") logger.info({ login: first.login }, "the first administrator was made");
  if (first.kind === "link") print(`Become the administrator:  ${addressOf(config)}/setup#${first.token}`);
}
