"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { useDeed } from "../admin/use-deed.ts";
import { RefusalText } from "../sign-in/refusal-text.tsx";
import { TextField } from "../sign-in/text-field.tsx";
import { Button } from "../ui/button.tsx";

/** Another password for whoever is signed in; every other session of theirs ends. */
export function PasswordForm({ login }: { readonly login: string }) {
  const t = useTranslations("account.password");
  const problemId = useId();
  const { isBusy, refusal, act } = useDeed(() => undefined);
  const isWrong = refusal?.reason === "invalid_credentials";

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const body = { current: fields.get("current"), next: fields.get("next") };
    const done = await act({ method: "POST", path: "/api/session/password", body });
    if (done === undefined) return;
    // The session is another one now: its stream begins anew, with the page.
    window.history.replaceState(null, "", "/account?said=password");
    window.location.reload();
  }

  return (
    <form
      method="post"
      onSubmit={(event) => void submit(event)}
      className="flex max-w-sm flex-col gap-3 px-4 py-3"
      aria-busy={isBusy}
    >
      {/* Lets the browser keep the password under the right name. */}
      <input type="hidden" name="user" autoComplete="username" value={login} readOnly />
      <TextField
        name="current"
        type="password"
        label={t("current")}
        autoComplete="current-password"
        required
        faultId={isWrong ? problemId : undefined}
      />
      <TextField
        name="next"
        type="password"
        label={t("next")}
        hint={t("hint")}
        autoComplete="new-password"
        required
        faultId={refusal?.reason === "bad_password" ? problemId : undefined}
      />
      {isWrong ? (
        <p id={problemId} role="alert" className="text-fault">
          {t("wrong")}
        </p>
      ) : null}
      {refusal === undefined || isWrong ? null : <RefusalText id={problemId} refusal={refusal} />}
      <div>
        <Button type="submit" kind="main" disabled={isBusy}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
