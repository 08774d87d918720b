import { randomUUID } from "node:crypto";
import type { Credential } from "../../upstream.ts";
import type { InteractClient } from "../interact-client.ts";
import { InteractError } from "../interact-error.ts";
import { translateGrants } from "../translate/index.ts";
import { readGrants } from "../wire/index.ts";
import type { StepFinding } from "./connection-report.ts";

/**
 * Whether the CTI takes a login and password. It checks them with commands alone, so one is sent that can do nothing: to log
 * out an agent whom nobody has, first by a login that nobody has. Only when the two are answered differently is anything
 * proved. Fails with `stranger` (no such login) or `denied`; is open with `no_commands` (this login may command nothing, so
 * nothing would be checked), `not_checked` (both were answered alike) or `not_told`.
 */
export async function tryLogin(
  client: InteractClient,
  { login, password }: Credential,
  signal: AbortSignal,
): Promise<StepFinding> {
  try {
    const { body } = await client.query("supervisor/get_user_grants", { name: login }, signal);
    const { supervision } = translateGrants(login, readGrants(body).value);
    if (!supervision.includes("agent_change_state")) return { outcome: "open", reason: "no_commands" };
  } catch (fault) {
    const isStranger = errorTypeOf(fault) === "not_found";
    return isStranger ? { outcome: "failed", reason: "stranger" } : { outcome: "open", reason: "not_told" };
  }
  const nobody = `mirante-test-${randomUUID().slice(0, 8)}`;
  const told = (by: Credential) => refusalOf(client, by, nobody, signal);
  const [strange, own] = [await told({ login: nobody, password: nobody }), await told({ login, password })];
  if (own === "command_denied") return { outcome: "failed", reason: "denied" };
  if (strange === undefined || own === undefined) return { outcome: "open", reason: "not_told" };
  return strange === own ? { outcome: "open", reason: "not_checked" } : { outcome: "passed" };
}

/** The error_type of the refusal; undefined when it was none. */
async function refusalOf(
  client: InteractClient,
  { login, password }: Credential,
  agent: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    await client.command({ name: "agent_logout", supervisor: login, password, agent }, signal);
    return undefined;
  } catch (fault) {
    return errorTypeOf(fault);
  }
}

function errorTypeOf(fault: unknown): string | undefined {
  if (!(fault instanceof InteractError)) throw fault;
  return fault.code === "rejected" ? fault.errorType : undefined;
}
