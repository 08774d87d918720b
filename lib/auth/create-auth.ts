import type { Kysely } from "kysely";
import type { Sight } from "@/lib/domain/index.ts";
import type { Tables } from "@/lib/store/server.ts";
import { createAccessNews } from "./access/access-change.ts";
import { createAccess } from "./access/create-access.ts";
import { createHolderSearch } from "./access/create-holder-search.ts";
import { createRecheck } from "./access/create-recheck.ts";
import { createSeenNotes } from "./access/create-seen-notes.ts";
import { createAccountBook } from "./accounts/create-account-book.ts";
import type { AuditTrail } from "./audit-trail.ts";
import type { Auth } from "./auth.ts";
import { createKeyBook } from "./keys/create-key-book.ts";
import { createRateLimits } from "./limits/create-rate-limits.ts";
import { createLinkBook } from "./links/create-link-book.ts";
import { createLinkDesk } from "./links/create-link-desk.ts";
import { createOidc } from "./oidc/create-oidc.ts";
import type { OidcSettings } from "./oidc/oidc-settings.ts";
import { createPasswordHasher } from "./passwords/create-password-hasher.ts";
import { sessionsOfLogin, sessionsOfTeams } from "./people/affected-sessions.ts";
import { createKeyDesk } from "./people/create-key-desk.ts";
import { createPeopleDesk } from "./people/create-people-desk.ts";
import { createTeamDesk } from "./people/create-team-desk.ts";
import { createGrantBook } from "./rights/create-grant-book.ts";
import { createRights } from "./rights/create-rights.ts";
import type { GrantSource } from "./rights/user-grants.ts";
import { createScreenAccess } from "./screens/create-screen-access.ts";
import { createScreenBook } from "./screens/create-screen-book.ts";
import { createScreenDesk, type ScreenDesk } from "./screens/create-screen-desk.ts";
import { createScreenLinkBook } from "./screens/create-screen-link-book.ts";
import { screenCookieSeconds } from "./screens/screen.ts";
import { createSessionBook } from "./sessions/create-session-book.ts";
import { createOidcSignIn } from "./sign-in/create-oidc-sign-in.ts";
import { createSignIn } from "./sign-in/create-sign-in.ts";
import { demoAccount } from "./sign-in/demo-account.ts";
import { firstAdministrator } from "./sign-in/first-administrator.ts";
import { createTeamBook } from "./teams/create-team-book.ts";
import { createClientAddress } from "./web/client-address.ts";
import { createCookie } from "./web/create-cookie.ts";
import { judgeOrigin } from "./web/judge-origin.ts";
import { peerHeader } from "./web/note-peers.ts";
import type { TrustedProxies } from "./web/trusted-proxies.ts";

export interface AuthOptions {
  readonly db: Kysely<Tables>;
  /** The installation's secret, as `loadAppSecret` gives it. */
  readonly secret: string;
  /** The address people use; undefined = that of each request, over plain HTTP. */
  readonly publicUrl: string | undefined;
  readonly trustedProxies: TrustedProxies;
  /** Whether a request's Host names this server; for none, without a Host, it is asked of the empty name. */
  readonly isOurHost: (host: string) => boolean;
  /** Set while people may try out: the simulator's login whose grants they get. */
  readonly demo: { readonly interactLogin: string } | undefined;
  readonly oidc: OidcSettings | undefined;
  /** The login of the service credential for commands, when there is one. */
  readonly serviceLogin: string | undefined;
  /** Streams that a person or key may open in a minute; absent: see `RateLimits`. */
  readonly streamOpens?: number | undefined;
  readonly grants: GrantSource;
  /** What a screen of a board may see; undefined when there is no such board. Absent: no screen sees anything. */
  readonly boardSight?: ((board: string) => Promise<Sight | undefined>) | undefined;
  readonly audit: AuditTrail;
  /** Epoch ms. */
  readonly now: () => number;
  /** Runs something later; answers how to call it off. */
  readonly setTimer: (run: () => void, delayMs: number) => () => void;
  /** Told of what failed behind people's backs. */
  readonly onError: (error: unknown) => void;
}

/** How often what is due by the clock is looked for. */
const tendMs = 30_000;

/** Composes the room over one store. */
export function createAuth(options: AuthOptions): Auth {
  const core = createCore(options);
  const { news, access, recheck, rights, grants, links, cookie, sessions, keys, people, signIn } = core;
  const { db, now, demo, serviceLogin } = options;
  const web = webOf(options);
  const screens = screensOf(options, core, web.placeOf);

  async function tend(): Promise<void> {
    const over = await sessions.sweep();
    if (over.length > 0) access.forget();
    news.tell(over, "expired");
    await links.sweep();
    rights.forgetTeams();
    await recheck.run();
    await grants.refreshDue();
  }

  const stopTending = repeat(tend, options);
  return {
    ...web,
    screens,
    ...desksOf(options, core),
    cookie,
    people,
    signIn,
    limits: core.limits,
    async authenticate(headers, isAction) {
      const actor = await access.authenticate(headers, isAction);
      if (actor !== undefined) recheck.note(actor);
      return actor;
    },
    holderOf: core.holderOf,
    rightsOf: rights.of,
    async sightOf(sessionKey) {
      const holder = (await sessions.holderOf(sessionKey)) ?? (await keys.holderOf(sessionKey));
      if (holder !== undefined) return { scope: (await rights.of(holder)).scope };
      const board = await screens.boardOf(sessionKey);
      return board === undefined ? undefined : options.boardSight?.(board);
    },
    async refreshRights({ interactLogin }) {
      const login = interactLogin ?? serviceLogin;
      if (login !== undefined) await grants.refresh(login);
    },
    onAccessChange: news.subscribe,
    demo:
      demo &&
      (async (place) => {
        await core.limits.tryOut(place.address);
        return signIn.admit(await demoAccount(db, demo.interactLogin, now()), "demo", place);
      }),
    tend,
    stop() {
      stopTending();
      core.notes.stop();
    },
  };
}

type Core = ReturnType<typeof createCore>;

/** What the desks share. */
function createCore(options: AuthOptions) {
  const { db, audit, now, onError, serviceLogin } = options;
  const cookie = createCookie("sid", isSecure(options));
  const hasher = createPasswordHasher();
  const limits = createRateLimits(options);
  const news = createAccessNews(onError);
  const accounts = createAccountBook({ db, hasher, now });
  const sessions = createSessionBook({ db, now });
  const keys = createKeyBook({ db, now });
  const links = createLinkBook({ db, now });
  const teams = createTeamBook({ db, now });
  const isDemoAllowed = options.demo !== undefined;
  const notes = createSeenNotes(options);
  const access = createAccess({ sessions, keys, cookie, news, isDemoAllowed, notes, now });
  const { forget } = access;
  const grants = createGrantBook({
    ...{ db, source: options.grants, now, onError },
    onChange(login) {
      const told = sessionsOfLogin(db, login, serviceLogin).then((ids) => news.tell(ids, "scope_changed"));
      told.catch(onError);
    },
  });
  const noteSignedIn = async (id: string) => {
    await db.updateTable("accounts").set({ signed_in_at: now() }).where("id", "=", id).execute();
  };
  return {
    ...{ cookie, hasher, limits, news, accounts, sessions, keys, links, teams, access, notes, grants },
    holderOf: createHolderSearch({ access, accounts, keys, isDemoAllowed, now }),
    recheck: createRecheck({ db, news }),
    rights: createRights({ grants, teams: teams.list, serviceLogin }),
    people: createPeopleDesk({ accounts, sessions, links, audit, onError, news, forget }),
    signIn: createSignIn({
      ...{ accounts, sessions, hasher, limits, audit, onError, news, forget, noteSignedIn },
    }),
  };
}

function screensOf(options: AuthOptions, { limits, news }: Core, placeOf: Auth["placeOf"]): ScreenDesk {
  const { db, audit, onError, now } = options;
  const cookie = createCookie("screen", isSecure(options));
  const screens = createScreenBook({ db, now });
  const access = createScreenAccess({ screens, cookie, cookieSeconds: screenCookieSeconds, placeOf, now });
  const links = createScreenLinkBook({ db, now });
  return createScreenDesk({ links, screens, access, cookie, limits, news, audit, onError, now });
}

/** What is known of a request without the store. */
function webOf(options: AuthOptions): Pick<Auth, "judgeOrigin" | "placeOf" | "transactionCookie"> {
  const addressOf = createClientAddress(options.trustedProxies);
  const publicOrigin = options.publicUrl === undefined ? undefined : new URL(options.publicUrl).origin;
  return {
    transactionCookie: createCookie("oidc", isSecure(options)),
    judgeOrigin({ method, headers }) {
      const host = headers.get("host");
      return judgeOrigin({ method, headers, publicOrigin, host, isOurHost: options.isOurHost(host ?? "") });
    },
    placeOf: (headers) => ({
      address: addressOf(headers.get(peerHeader), headers.get("x-forwarded-for")),
      userAgent: headers.get("user-agent") ?? "",
    }),
  };
}

function desksOf(
  { db, audit, now, onError, oidc: settings, secret }: AuthOptions,
  { accounts, hasher, links, limits, signIn, people, keys, news, access, teams, rights }: Core,
): Pick<Auth, "oidc" | "links" | "keys" | "teams" | "firstAdministrator"> {
  return {
    oidc:
      settings &&
      createOidcSignIn({
        ...{ db, accounts, signIn, audit, limits, now, roleMap: settings.roleMap },
        oidc: createOidc({ settings, secret, now }),
        accountsIn: (transaction) => createAccountBook({ db: transaction, hasher, now }),
        endSessions: (id) => people.endSessions(id, "role_changed"),
      }),
    links: createLinkDesk({
      ...{ accounts, links, limits, signIn, audit, onError },
      endSessions: (id) => people.endSessions(id, "password_changed"),
    }),
    keys: createKeyDesk({ keys, audit, onError, news, forget: access.forget }),
    teams: createTeamDesk({
      ...{ teams, audit, onError },
      async onChange() {
        rights.forgetTeams();
        news.tell(await sessionsOfTeams(db), "scope_changed");
      },
    }),
    firstAdministrator: (given) => firstAdministrator({ accounts, links, audit, onError, given }),
  };
}

function isSecure({ publicUrl }: AuthOptions): boolean {
  return publicUrl?.startsWith("https:") ?? false;
}

/** Runs `work` again and again, each time after the one before is done, until the answered function is called. */
function repeat(work: () => Promise<void>, { setTimer, onError }: AuthOptions): () => void {
  let isStopped = false;
  let cancel = setTimer(run, tendMs);

  function run(): void {
    void work()
      .catch(onError)
      .then(() => {
        if (!isStopped) cancel = setTimer(run, tendMs);
      });
  }

  return () => {
    isStopped = true;
    cancel();
  };
}
