import type { GrantSource, UserGrants } from "@/lib/auth/server.ts";

/** What of a source is asked for grants; one that takes no orders knows none. */
interface GrantTelling {
  readonly id: string;
  readonly commands?: {
    userGrants(login: string, signal: AbortSignal): Promise<GrantsTold>;
  };
}

type GrantsTold =
  | { readonly answer: "known"; readonly grants: UserGrants }
  | { readonly answer: "stranger" }
  | { readonly answer: "refused" | "unreachable" | "unavailable" | "timeout"; readonly reason?: string };

const patienceMs = 10_000;

/** Asks `source` for grants. What it could not tell is an error, so that what was known goes on counting. */
export function grantsOfSource(source: GrantTelling): GrantSource {
  return {
    async userGrants(login) {
      if (source.commands === undefined) throw new Error(`${source.id} tells no grants`);
      const told = await source.commands.userGrants(login, AbortSignal.timeout(patienceMs));
      if (told.answer === "known") return told.grants;
      if (told.answer === "stranger") return undefined;
      throw new Error(`${source.id} did not tell grants: ${told.answer} ${told.reason ?? ""}`.trim());
    },
  };
}
