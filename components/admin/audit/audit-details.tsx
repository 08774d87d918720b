"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Fact } from "../../ui/fact.tsx";
import { ScrollBox } from "../../ui/scroll-box.tsx";
import { AuditTarget } from "./audit-target.tsx";
import type { AuditRecord } from "./use-audit.ts";

const facts = ["address", "role", "session", "device", "replyCode", "reason"] as const;

/** Everything that a row tells: who by what session and from where, what stood before and after, and its place in the chain. */
export function AuditDetails({ record }: { readonly record: AuditRecord }) {
  const t = useTranslations("auditAdmin");
  const { before, after, latencyMs, completes } = record;
  return (
    <div className="grid gap-4 px-4 py-3 ps-9 lg:grid-cols-[minmax(0,22rem)_minmax(0,1fr)]">
      <dl>
        <Fact label={t("seq")}>{record.seq}</Fact>
        {completes === undefined ? null : <Fact label={t("completes")}>{completes}</Fact>}
        <Fact label={t("who")}>{record.who}</Fact>
        <Fact label={t("code")}>{record.action}</Fact>
        <Fact label={t("target")}>
          <AuditTarget record={record} />
        </Fact>
        {facts.map((name) => {
          const value = record[name];
          return value === undefined ? null : (
            <Fact key={name} label={t(`fact.${name}`)}>
              {value}
            </Fact>
          );
        })}
        {latencyMs === undefined ? null : (
          <Fact label={t("fact.latency")}>{t("milliseconds", { count: latencyMs })}</Fact>
        )}
        <Fact label={t("hash")}>
          <code className="text-2xs">{record.hash}</code>
        </Fact>
      </dl>
      <div className="grid content-start gap-3 md:grid-cols-2">
        {before === undefined ? null : (
          <Values title={t("before")}>{JSON.stringify(before, undefined, 2)}</Values>
        )}
        {after === undefined ? null : (
          <Values title={t("after")}>{JSON.stringify(after, undefined, 2)}</Values>
        )}
        {before === undefined && after === undefined ? (
          <p className="text-[0.8125rem] text-ink-soft">{t("noValues")}</p>
        ) : null}
      </div>
    </div>
  );
}

function Values({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-xs font-medium text-ink-soft">{title}</h3>
      <div className="rounded-md border border-line bg-surface">
        <ScrollBox label={title} isShort>
          <pre className="p-2 text-xs leading-5">{children}</pre>
        </ScrollBox>
      </div>
    </div>
  );
}
