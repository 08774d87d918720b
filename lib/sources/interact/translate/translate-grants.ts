import type { UserGrants } from "@/lib/domain/index.ts";
import type { WireGrants } from "../wire/index.ts";

/** A login's rights in the domain's words. The login is the one asked about: not every server repeats it. */
export function translateGrants(
  login: string,
  { supervision, access, agent, calls }: WireGrants,
): UserGrants {
  return { login, supervision, access, agent, calls: Object.fromEntries(calls) };
}
