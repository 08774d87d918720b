"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Moment } from "./moment.tsx";
import type { ToldRights } from "./told-rights.ts";

/** What somebody sees, may do, and by which grants. */
export function RightsFacts({ rights }: { readonly rights: ToldRights }) {
  const t = useTranslations("administration.rights");
  const may = Object.entries(rights.permissions).flatMap(([name, isAllowed]) =>
    isAllowed && t.has(`permission.${name}`) ? [t(`permission.${name}`)] : [],
  );
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 max-sm:grid-cols-1">
      <Row name={t("sees")}>
        <ScopeText scope={rights.scope} />
      </Row>
      <Row name={t("may")}>{may.length === 0 ? t("mayNothing") : may.join(", ")}</Row>
      <Row name={t("login")}>
        {rights.interactLogin ?? <span className="text-ink-soft">{t("noLogin")}</span>}
      </Row>
      <Row name={t("grants")}>
        <GrantsText rights={rights} />
      </Row>
    </dl>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="text-ink-soft">{name}</dt>
      <dd className="min-w-0 wrap-anywhere max-sm:mb-1">{children}</dd>
    </>
  );
}

function ScopeText({ scope }: Pick<ToldRights, "scope">) {
  const t = useTranslations("administration.rights");
  if (scope.kind !== "lists") return t(scope.kind === "all" ? "seesAll" : "seesNothing");
  const { services, agents } = scope;
  return [
    services === "all" ? t("allServices") : t("someServices", { count: services.length }),
    agents === "all" ? t("allAgents") : t("someAgents", { count: agents.length }),
  ].join(" · ");
}

function GrantsText({ rights: { grants, grantsAt } }: { readonly rights: ToldRights }) {
  const t = useTranslations("administration.rights");
  if (grants === undefined) return <span className="text-ink-soft">{t("noGrants")}</span>;
  const words = [...grants.supervision, ...grants.access];
  return (
    <>
      <span className="block text-ink-soft">
        {t("askedAt")} <Moment at={grantsAt} />
      </span>
      {words.length === 0 ? (
        t("grantsNone")
      ) : (
        <details>
          <summary>{t("grantsCount", { count: words.length })}</summary>
          <span className="flex flex-wrap gap-1 pt-1">
            {words.map((word) => (
              <code key={word} className="rounded border border-line bg-ground px-1 text-2xs">
                {word}
              </code>
            ))}
          </span>
        </details>
      )}
    </>
  );
}
