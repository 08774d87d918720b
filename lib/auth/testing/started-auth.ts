import type { TestDatabase } from "@/lib/store/testing/on-each-database.ts";
import type { AccessChange } from "../access/access-change.ts";
import type { AuditEntry } from "../audit-trail.ts";
import type { Auth } from "../auth.ts";
import { type AuthOptions, createAuth } from "../create-auth.ts";
import type { UserGrants } from "../rights/user-grants.ts";
import type { OpenedSession } from "../sessions/session.ts";

export const password = "correct horse battery";
export const place = { address: "203.0.113.9", userAgent: "Firefox" };
export const byAdmin = { who: "root", address: "203.0.113.1" };

/** Sign-in over an empty database, whose clock stands until it is moved. */
export interface StartedAuth {
  readonly db: AuthOptions["db"];
  readonly auth: Auth;
  readonly clock: { now: number };
  readonly audited: AuditEntry[];
  readonly changes: AccessChange[];
  readonly errors: unknown[];
  /** What the CTI would answer; an error = it cannot be asked. */
  readonly grants: Map<string, UserGrants | Error>;
  readonly asked: string[];
  /** What is to be done within a second; nothing else that a clock brings is ever done. */
  readonly soon: (() => void)[];
  /** Another process over the same database, with other options where they are given. */
  another(other?: Partial<AuthOptions>): Auth;
}

export async function startedAuth(
  database: Pick<TestDatabase, "open">,
  options: Partial<AuthOptions> = {},
): Promise<StartedAuth> {
  const { db } = await database.open();
  const clock = { now: Date.UTC(2026, 10, 20, 12) };
  const audited: AuditEntry[] = [];
  const changes: AccessChange[] = [];
  const errors: unknown[] = [];
  const asked: string[] = [];
  const soon: (() => void)[] = [];
  const grants = new Map<string, UserGrants | Error>();
  const create = (other: Partial<AuthOptions> = {}) =>
    createAuth({
      db,
      secret: "Zk3v9qWm1TbX7yLr5cNh8sPd2fGj6aQe0uVi",
      publicUrl: undefined,
      trustedProxies: { kind: "none" },
      isOurHost: () => true,
      demo: undefined,
      oidc: undefined,
      serviceLogin: undefined,
      grants: {
        async userGrants(login) {
          asked.push(login);
          const answer = grants.get(login);
          if (answer instanceof Error) throw answer;
          return answer;
        },
      },
      audit: { append: async (entry) => ({ seq: audited.push(entry) }) },
      now: () => clock.now,
      setTimer(run, delayMs) {
        if (delayMs < 1000) soon.push(run);
        return () => undefined;
      },
      onError: (error) => errors.push(error),
      ...options,
      ...other,
    });
  const auth = create();
  auth.onAccessChange((change) => changes.push(change), new AbortController().signal);
  return { db, auth, clock, audited, changes, errors, grants, asked, soon, another: create };
}

/** The headers of a browser that holds this session. */
export function cookieOf({ token }: Pick<OpenedSession, "token">): Headers {
  return new Headers({ cookie: `theme=dark; sid=${token}` });
}

/** An administrator, as a fresh installation gets one from its configuration. */
export async function administrator(auth: Auth): Promise<OpenedSession> {
  await auth.firstAdministrator({ login: "root", password });
  return auth.signIn.byPassword("root", password, place);
}

export function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => undefined,
    (error: { code?: string }) => error.code ?? String(error),
  );
}
