import { isSlicingWorthwhile, type WireFormat } from "./codec/index.ts";
import { runInTurns } from "./run-in-turns.ts";
import type { MessageContext, TranslatedMessage, Translator } from "./translate/index.ts";

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
  return runInTurns(translator.translateInSlices(event.name, event.data, format, context), () => {});
}
