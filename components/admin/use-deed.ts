"use client";

import { useState } from "react";
import { type Refusal, sendJson } from "../sign-in/send-json.ts";

/** What is asked of the server, and what is said once it is done. */
export interface Deed {
  readonly method: "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly said?: string;
}

/** The one thing that is being done on a page: how it goes, what is said of it, and why it was refused. */
export function useDeed(onDone: () => unknown) {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState("");
  const [refusal, setRefusal] = useState<Refusal>();

  /** Does it; what the server answered once it is done, undefined when it was refused. */
  async function act({ method, path, body = {}, headers = {}, said: words = "" }: Deed) {
    setBusy(true);
    setRefusal(undefined);
    setSaid("");
    const sent = await sendJson(path, method, body, headers);
    setBusy(false);
    await onDone();
    if ("refusal" in sent) {
      setRefusal(sent.refusal);
      return undefined;
    }
    setSaid(words);
    return { answer: sent.answer };
  }

  return { isBusy, said, say: setSaid, refusal, act, forgive: () => setRefusal(undefined) };
}
