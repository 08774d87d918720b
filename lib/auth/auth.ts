import type { Sight } from "@/lib/domain/index.ts";
import type { AccessChange } from "./access/access-change.ts";
import type { Actor } from "./access/actor.ts";
import type { Holder } from "./holder.ts";
import type { RateLimits } from "./limits/create-rate-limits.ts";
import type { LinkDesk } from "./links/create-link-desk.ts";
import type { KeyDesk } from "./people/create-key-desk.ts";
import type { PeopleDesk } from "./people/create-people-desk.ts";
import type { TeamDesk } from "./people/create-team-desk.ts";
import type { Rights } from "./rights/create-rights.ts";
import type { ScreenDesk } from "./screens/create-screen-desk.ts";
import type { OpenedSession, SignInPlace } from "./sessions/session.ts";
import type { OidcSignIn } from "./sign-in/create-oidc-sign-in.ts";
import type { SignIn } from "./sign-in/create-sign-in.ts";
import type { FirstAdministrator } from "./sign-in/first-administrator.ts";
import type { CookieJar } from "./web/create-cookie.ts";
import type { OriginVerdict } from "./web/judge-origin.ts";

/** What a request tells of itself beside its body. */
export interface AskedRequest {
  readonly method: string;
  readonly headers: Pick<Headers, "get" | "has">;
}

/** Everything about who somebody is and what they may. */
export interface Auth {
  /**
   * Who sends a request; undefined = nobody we know. `isAction`: a person did something, which puts off the end of an
   * idle session. Cheap enough for every request.
   */
  authenticate(headers: Pick<Headers, "get">, isAction: boolean): Promise<Actor | undefined>;
  /** Whose id this is, an account's or a key's; undefined once it is gone, disabled or over. */
  holderOf(id: string): Promise<Holder | undefined>;
  /** What somebody may see and do. `sentLogin`: the Interact login given for this session, for commands only. */
  rightsOf(holder: Holder, sentLogin?: string): Promise<Rights>;
  /** What a session, key or screen, by `Actor.sessionKey`, may see now; undefined once it may see nothing more because it is gone. */
  sightOf(sessionKey: string): Promise<Sight | undefined>;
  /** Asks the CTI for somebody's grants now. Never rejects because of the CTI. */
  refreshRights(holder: Pick<Holder, "interactLogin">): Promise<void>;
  /** Told of every session or key that ended or may see something else, in the tick it is known, until the signal. */
  onAccessChange(listener: (change: AccessChange) => void, signal: AbortSignal): void;
  /** Whether a request may be forged by a page of another site. */
  judgeOrigin(request: AskedRequest): OriginVerdict;
  /** Where a request comes from, and by what browser. */
  placeOf(headers: Pick<Headers, "get">): SignInPlace;
  readonly cookie: CookieJar;
  readonly transactionCookie: CookieJar;
  readonly signIn: Pick<SignIn, "byPassword" | "signOut" | "changePassword">;
  /** Undefined unless an identity provider is configured. */
  readonly oidc: OidcSignIn | undefined;
  /** @throws AuthError `rate_limited`. Undefined unless the embedded simulator is the source and only this machine can ask. */
  readonly demo: ((place: SignInPlace) => Promise<OpenedSession>) | undefined;
  readonly links: LinkDesk;
  readonly people: PeopleDesk;
  readonly keys: KeyDesk;
  readonly teams: TeamDesk;
  /** Televisions: no actors, since they may see one board and do nothing. */
  readonly screens: ScreenDesk;
  readonly limits: RateLimits;
  /** Once, at the start. @see FirstAdministrator */
  firstAdministrator(
    given: { readonly login: string; readonly password: string } | undefined,
  ): Promise<FirstAdministrator>;
  /** What is due by the clock: ends what is over, looks again at who was let in, asks grants anew. Runs by itself. */
  tend(): Promise<void>;
  /** Ends what runs by itself. */
  stop(): void;
}
