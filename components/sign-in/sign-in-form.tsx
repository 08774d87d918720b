"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../ui/button.tsx";
import { RefusalText } from "./refusal-text.tsx";
import { type Refusal, sendJson } from "./send-json.ts";
import { TextField } from "./text-field.tsx";

export interface SignInFormProps {
  /** Where to go afterwards: a path of this server. */
  readonly next: string;
  /** Why the identity provider sent somebody back, or the session ended. */
  readonly problem: string | undefined;
  readonly isDemoOffered: boolean;
  /** Name of the identity provider; undefined = none. */
  readonly providerName: string | undefined;
}

/** Login and password, the identity provider, and trying out where that is offered. */
export function SignInForm({ next, problem, isDemoOffered, providerName }: SignInFormProps) {
  const t = useTranslations("signIn");
  const problemId = useId();
  const [refusal, setRefusal] = useState<Refusal | undefined>(
    problem === undefined ? undefined : { reason: problem },
  );
  const [isBusy, setBusy] = useState(false);

  async function send(body: object): Promise<void> {
    setBusy(true);
    setRefusal(undefined);
    const sent = await sendJson("/api/session", "POST", body);
    // A whole new page: nothing of what a stranger saw stays.
    if ("answer" in sent) return window.location.assign(next);
    setRefusal(sent.refusal);
    setBusy(false);
  }

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void send({ user: fields.get("user"), password: fields.get("password") });
  }

  const isWrong = refusal?.reason === "invalid_credentials" ? problemId : undefined;
  return (
    <>
      <form method="post" onSubmit={submit} className="flex flex-col gap-4" aria-busy={isBusy}>
        <TextField name="user" label={t("user")} autoComplete="username" required faultId={isWrong} />
        <TextField
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          required
          faultId={isWrong}
        />
        <RefusalText id={problemId} refusal={refusal} />
        <Button type="submit" kind="main" className="h-10 justify-center" disabled={isBusy}>
          {t("submit")}
        </Button>
      </form>
      {providerName === undefined && !isDemoOffered ? null : (
        <div className="mt-4 flex flex-col gap-3">
          {providerName === undefined ? null : (
            // A whole request of its own: the answer is a way to another server.
            <a
              className="control h-10 justify-center"
              href={`/api/auth/oidc/start?next=${encodeURIComponent(next)}`}
            >
              {t("provider", { name: providerName })}
            </a>
          )}
          {isDemoOffered ? (
            <>
              <Button
                className="h-10 justify-center"
                disabled={isBusy}
                onClick={() => void send({ demo: true })}
              >
                {t("demo")}
              </Button>
              <p className="text-xs text-ink-soft">{t("demoNote")}</p>
            </>
          ) : null}
        </div>
      )}
    </>
  );
}
