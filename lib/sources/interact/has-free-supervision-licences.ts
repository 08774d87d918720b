import type { InteractClient } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";
import { readMibs } from "./wire/index.ts";

/** Supervision licences of the CTI [manual: MIBs, Licenças do CTI]. */
const existing = "4687.22.6.1.7";
const inUse = "4687.22.6.1.8";

/** Whether a supervision licence is free; true also when the CTI does not tell, since asking is the other way to know. */
export async function hasFreeSupervisionLicences(
  client: InteractClient,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    const { body } = await client.query("mibs/get", { variables: `${existing},${inUse}` }, signal);
    const values = readMibs(body).value;
    const total = Number(values.get(existing) ?? Number.NaN);
    const taken = Number(values.get(inUse) ?? Number.NaN);
    return Number.isNaN(total - taken) || total > taken;
  } catch (cause) {
    if (cause instanceof InteractError) return true;
    throw cause;
  }
}
