import { runtime } from "@/lib/runtime/server.ts";

/** The IANA zone of the contact centre, in which its days begin and end. */
export async function centreTimezone(): Promise<string> {
  return (await runtime()).config.cti.timezone;
}
