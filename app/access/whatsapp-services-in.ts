import { type Scope, sees } from "@/lib/domain/index.ts";
import { runtime } from "@/lib/runtime/server.ts";

/** Names of the services whose chats are WhatsApp, as far as those services are in `scope`. */
export async function whatsappServicesIn(scope: Scope): Promise<readonly string[]> {
  const { config, floor } = await runtime();
  const sources = Object.keys(floor().sources);
  return config.whatsappServices.filter((name) =>
    sources.some((source) => sees(scope, "services", `${source}:${name}`)),
  );
}
