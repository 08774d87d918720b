"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { TextField } from "../../sign-in/text-field.tsx";
import { Button } from "../../ui/button.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SegmentedControl } from "../../ui/segmented-control.tsx";
import { useAskFault } from "../use-ask-fault.ts";
import { ConnectionResult } from "./connection-result.tsx";
import { type AskedTest, useConnectionTest } from "./use-sources.ts";

/** Tries the configured source, or another address, and shows step by step what answered. */
export function ConnectionTest({ url }: { readonly url: string | undefined }) {
  const t = useTranslations("sourcesAdmin.test");
  const faultText = useAskFault();
  const [of, setOf] = useState<"configured" | "other">("configured");
  const [format, setFormat] = useState<"json" | "xml">("json");
  const test = useConnectionTest();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const text = (name: string) => String(fields.get(name) ?? "");
    const asked: AskedTest = {
      ...(of === "other" ? { url: text("url").trim(), format } : {}),
      ...(text("login") === "" ? {} : { login: text("login"), password: text("password") }),
    };
    test.mutate(asked);
  }

  return (
    <Panel title={t("title")}>
      <form
        method="post"
        onSubmit={submit}
        className="flex flex-col gap-3 px-4 py-3"
        aria-busy={test.isPending}
      >
        <p className="text-[0.8125rem] text-ink-soft">{t("intro")}</p>
        <SegmentedControl
          label={t("of")}
          value={of}
          options={[
            { value: "configured", label: t("configured") },
            { value: "other", label: t("other") },
          ]}
          onChange={setOf}
        />
        {of === "configured" ? (
          <p className="text-[0.8125rem] wrap-anywhere">{url ?? "—"}</p>
        ) : (
          <>
            <TextField name="url" label={t("url")} hint={t("urlHint")} autoComplete="off" required />
            <SegmentedControl
              label={t("format")}
              value={format}
              options={[
                { value: "json", label: t("json") },
                { value: "xml", label: t("xml") },
              ]}
              onChange={setFormat}
            />
          </>
        )}
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField name="login" label={t("login")} hint={t("loginHint")} autoComplete="off" />
          <TextField name="password" type="password" label={t("password")} autoComplete="new-password" />
        </div>
        <Button type="submit" kind="main" className="self-start" disabled={test.isPending}>
          {test.isPending ? t("testing") : t("start")}
        </Button>
        <p role="alert" className="text-[0.8125rem] text-fault empty:hidden">
          {test.error === null ? "" : faultText(test.error)}
        </p>
      </form>
      <div role="status">{test.data === undefined ? null : <ConnectionResult report={test.data} />}</div>
    </Panel>
  );
}
