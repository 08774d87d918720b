"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { RefusalText } from "./refusal-text.tsx";
import { type Refusal, sendJson } from "./send-json.ts";
import { TextField } from "./text-field.tsx";

/** What the link in the address is for, once the server told. */
type LinkState =
  | { readonly step: "asking" }
  | { readonly step: "over" }
  | { readonly step: "filling"; readonly token: string; readonly login: string | undefined };

/** The page behind a one-time link: the first administrator, or a new password. */
export function LinkForm() {
  const t = useTranslations("signIn.link");
  const [link, setLink] = useState<LinkState>({ step: "asking" });
  useEffect(() => {
    let isGone = false;
    void readLink().then((state) => {
      if (!isGone) setLink(state);
    });
    return () => {
      isGone = true;
    };
  }, []);
  if (link.step === "asking") return <p className="text-ink-soft">{t("asking")}</p>;
  if (link.step === "filling") return <AnswerForm token={link.token} login={link.login} />;
  return (
    <div role="alert" className="flex flex-col gap-4">
      <p>{t("over")}</p>
      <p className="text-ink-soft">{t("overHelp")}</p>
    </div>
  );
}

/** The token stands behind the `#`, which no server and no log is told of; it is taken out of the address at once. */
async function readLink(): Promise<LinkState> {
  const token = tokenOfAddress();
  if (token === "") return { step: "over" };
  const sent = await sendJson("/api/session/link", "POST", { token });
  if ("refusal" in sent) return { step: "over" };
  const { login } = sent.answer as { readonly login?: string };
  return { step: "filling", token, login };
}

let taken = "";

/** Read once: what draws the page twice finds the address clean already. */
function tokenOfAddress(): string {
  const token = window.location.hash.slice(1);
  if (token === "") return taken;
  taken = token;
  window.history.replaceState(null, "", window.location.pathname);
  return token;
}

function AnswerForm({ token, login }: { readonly token: string; readonly login: string | undefined }) {
  const t = useTranslations("signIn.link");
  const problemId = useId();
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = Object.fromEntries(new FormData(event.currentTarget));
    setBusy(true);
    setRefusal(undefined);
    const { user, ...answer } = fields;
    const body =
      login === undefined ? { token, login: user, ...answer } : { token, password: answer.password };
    const sent = await sendJson("/api/session/link", "PUT", body);
    if ("answer" in sent) return window.location.assign("/");
    setRefusal(sent.refusal);
    setBusy(false);
  }

  const faultOf = (reason: string) => (refusal?.reason === reason ? problemId : undefined);
  return (
    <form
      method="post"
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-4"
      aria-busy={isBusy}
    >
      <p className="text-ink-soft">{login === undefined ? t("setup") : t("reset", { login })}</p>
      {login === undefined ? (
        <>
          <TextField
            name="user"
            label={t("user")}
            autoComplete="username"
            required
            faultId={faultOf("bad_login")}
          />
          <TextField
            name="name"
            label={t("name")}
            autoComplete="name"
            required
            faultId={faultOf("bad_name")}
          />
        </>
      ) : (
        // Lets the browser keep the password under the right name.
        <input type="hidden" name="user" autoComplete="username" value={login} readOnly />
      )}
      <TextField
        name="password"
        type="password"
        label={t("password")}
        hint={t("passwordHint")}
        autoComplete="new-password"
        required
        faultId={faultOf("bad_password")}
      />
      <RefusalText id={problemId} refusal={refusal} />
      <Button type="submit" kind="main" className="h-10 justify-center" disabled={isBusy}>
        {t("submit")}
      </Button>
    </form>
  );
}
