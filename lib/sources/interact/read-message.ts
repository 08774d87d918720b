import { setImmediate } from "node:timers/promises";
import { isSlicingWorthwhile, type WireFormat } from "./codec/index.ts";
import type { MessageContext, TranslatedMessage, Translator } from "./translate/index.ts";

/** How long one uninterrupted stretch of decoding may take. */
const sliceMs = 8;

/** One event as facts. A big one is read in slices with the event loop let in between, so that nobody else waits. */
export async function readMessage(
  translator: Pick<Translator, "translateMessage" | "translateInSlices">,
  event: { readonly name: string; readonly data: string },
  format: WireFormat,
  context: MessageContext,
): Promise<TranslatedMessage> {
  if (!isSlicingWorthwhile(event.data, format)) {
    return translator.translateMessage(event.name, event.data, format, context);
  }
  const slices = translator.translateInSlices(event.name, event.data, format, context);
  for (;;) {
    const untilMs = performance.now() + sliceMs;
    do {
      const slice = slices.next();
      if (slice.done === true) return slice.value;
    } while (performance.now() < untilMs);
    await setImmediate();
  }
}
