import type { Scope } from "@/lib/domain/index.ts";
import type { Holder } from "../holder.ts";
import type { Team } from "../teams/create-team-book.ts";
import type { GrantBook, KnownGrants } from "./create-grant-book.ts";
import { commandsOf, type Permissions, permissionsOf } from "./permissions-of.ts";
import { scopeOf, type TeamMembers } from "./scope-of.ts";
import type { UserGrants } from "./user-grants.ts";

/** What somebody may see and do, as of now. */
export interface Rights {
  /** The same object for the same scope, so that what is narrowed by it is shared. */
  readonly scope: Scope;
  readonly permissions: Permissions;
  /** What the CTI last told that the login that counts may do; undefined when none counts or nothing is known. */
  readonly grants: UserGrants | undefined;
  /** When the CTI last told the grants behind the scope; undefined when none count or none are known. */
  readonly grantsAskedAtMs: number | undefined;
}

export interface RightsParts {
  readonly grants: Pick<GrantBook, "of">;
  readonly teams: () => Promise<readonly Team[]>;
  /** The login of the service credential, when there is one. */
  readonly serviceLogin: string | undefined;
}

export interface RightsDesk {
  /**
   * The rights of `holder`. `sentLogin` is the Interact login that a person gave for the session: its grants decide about
   * commands, because the CTI checks its password with each of them. Never about anything else, as the scope: it has been
   * checked by nobody.
   */
  of(holder: Holder, sentLogin?: string): Promise<Rights>;
  /** Reads the teams anew at the next question. */
  forgetTeams(): void;
}

const mostScopes = 2000;

/** @see RightsDesk */
export function createRights({ grants, teams, serviceLogin }: RightsParts): RightsDesk {
  const scopes = new Map<string, Scope>();
  let members: Promise<TeamMembers> | undefined;

  function shared(scope: Scope): Scope {
    const key = JSON.stringify(scope);
    const known = scopes.get(key) ?? scope;
    scopes.delete(key);
    scopes.set(key, known);
    const [oldest] = scopes.keys();
    if (scopes.size > mostScopes && oldest !== undefined) scopes.delete(oldest);
    return known;
  }

  function readMembers(): Promise<TeamMembers> {
    members ??= teams()
      .then((all) => new Map(all.map(({ id, agents }) => [id, agents])))
      .catch((error: unknown) => {
        members = undefined;
        throw error;
      });
    return members;
  }

  /** A viewer without a login of their own is limited by lists alone. */
  function loginOf({ role, interactLogin }: Holder): string | undefined {
    return interactLogin ?? (role === "viewer" ? undefined : serviceLogin);
  }

  return {
    async of(holder, sentLogin) {
      const login = loginOf(holder);
      const known = login === undefined ? undefined : await grants.of(login);
      const sent = await grantsSent(sentLogin, login, known);
      const own = permissionsOf(holder.role, known?.grants);
      return {
        scope: shared(scopeOf(holder, login === undefined ? "unlinked" : known?.grants, await readMembers())),
        permissions: { ...own, ...commandsOf(permissionsOf(holder.role, sent?.grants)) },
        grants: known?.grants,
        grantsAskedAtMs: known?.askedAtMs,
      };
    },
    forgetTeams() {
      members = undefined;
    },
  };

  async function grantsSent(
    sentLogin: string | undefined,
    login: string | undefined,
    known: KnownGrants | undefined,
  ) {
    return sentLogin === undefined || sentLogin === login ? known : grants.of(sentLogin);
  }
}
