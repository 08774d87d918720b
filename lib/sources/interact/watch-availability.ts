import type { InteractClient } from "./interact-client.ts";
import { InteractError } from "./interact-error.ts";

/** `client`, telling after every request whether the CTI is connected to its contact centre: 503 says it is not. */
export function watchAvailability(
  client: InteractClient,
  tell: (isAvailable: boolean) => void,
): InteractClient {
  const watch = async <T>(request: Promise<T>): Promise<T> => {
    try {
      const answer = await request;
      tell(true);
      return answer;
    } catch (cause) {
      if (cause instanceof InteractError) {
        if (cause.code === "unavailable") tell(false);
        if (cause.code === "rejected") tell(true);
      }
      throw cause;
    }
  };
  return {
    subscribe: (...request) => watch(client.subscribe(...request)),
    command: (...request) => watch(client.command(...request)),
    query: (...request) => watch(client.query(...request)),
    openChannel: (...request) => client.openChannel(...request),
    close: () => client.close(),
  };
}
