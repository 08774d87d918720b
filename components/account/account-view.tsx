"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { RightsFacts } from "../admin/rights-facts.tsx";
import type { ToldRights } from "../admin/told-rights.ts";
import { PageHeader } from "../ui/page-header.tsx";
import { Panel } from "../ui/panel.tsx";
import { LanguageField } from "./language-field.tsx";
import { OwnSessions } from "./own-sessions.tsx";
import { PasswordForm } from "./password-form.tsx";

/** Whoever is signed in, as their own page tells it. */
export interface OwnAccount {
  readonly name: string;
  readonly login: string;
  readonly role: "viewer" | "supervisor" | "admin";
  readonly method: "password" | "oidc" | "demo" | "link";
  /** The language chosen for the account; undefined = that of each browser. */
  readonly locale: string | undefined;
  readonly hasPassword: boolean;
}

/** Somebody's own account: who they are, what they see and may do, language, password, and where they are signed in. */
export function AccountView({
  account,
  rights,
}: {
  readonly account: OwnAccount;
  readonly rights: ToldRights;
}) {
  const t = useTranslations("account");
  const isPasswordNew = useSearchParams().get("said") === "password";
  return (
    <div className="flex flex-col gap-4">
      <PageHeader title={t("title")} />
      <p role="status" className="text-[0.8125rem] font-medium empty:hidden">
        {isPasswordNew ? t("password.changed") : ""}
      </p>
      <div className="grid items-start gap-4 text-[0.8125rem] lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={t("who.title")}>
            <WhoFacts account={account} />
          </Panel>
          <Panel title={t("rights")}>
            <div className="px-4 py-3">
              <RightsFacts rights={rights} />
            </div>
          </Panel>
        </div>
        {/* Everybody who tries Mirante out has the same account: nobody sets anything of it. */}
        {account.method === "demo" ? null : <OwnSettings account={account} />}
      </div>
      <OwnSessions />
    </div>
  );
}

function OwnSettings({ account: { login, locale, hasPassword } }: { readonly account: OwnAccount }) {
  const t = useTranslations("account");
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel title={t("language.title")}>
        <LanguageField chosen={locale} />
      </Panel>
      <Panel title={t("password.title")}>
        {hasPassword ? (
          <PasswordForm login={login} />
        ) : (
          <p className="px-4 py-3 text-ink-soft">{t("password.none")}</p>
        )}
      </Panel>
    </div>
  );
}

function WhoFacts({ account: { name, login, role, method } }: { readonly account: OwnAccount }) {
  const t = useTranslations("account.who");
  const roleName = useTranslations("administration.role");
  const sessions = useTranslations("sessions.method");
  const facts = [
    ["name", name],
    ["login", login],
    ["role", roleName(role)],
    ["method", sessions(method)],
  ] as const;
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 px-4 py-3">
      {facts.map(([fact, value]) => (
        <div key={fact} className="contents">
          <dt className="text-ink-soft">{t(fact)}</dt>
          <dd className="min-w-0 wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
