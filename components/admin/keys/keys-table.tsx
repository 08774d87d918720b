"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNow } from "@/lib/live/index.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import type { ApiKey } from "../administered.ts";
import { Moment } from "../moment.tsx";
import { NarrowingText } from "../narrowing-text.tsx";

const columns = [
  { name: "name", className: "w-56 2xl:w-80 max-sm:w-auto" },
  { name: "role", className: "w-28 max-md:hidden" },
  { name: "interactLogin", className: "w-32 max-xl:hidden" },
  { name: "sees", className: "max-lg:hidden" },
  { name: "createdBy", className: "w-40 max-xl:hidden" },
  { name: "usedAt", className: "w-36 max-sm:w-28" },
  { name: "expiresAt", className: "w-36 max-md:hidden" },
] as const;

/** The keys of scripts, with when each was used last and until when it works. */
export function KeysTable({
  keys,
  onRevoke,
}: {
  readonly keys: readonly ApiKey[];
  readonly onRevoke: (key: ApiKey) => void;
}) {
  const t = useTranslations("administration.keys");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-16" }}
      isSettled
    >
      {keys.map((key) => (
        <KeyRow key={key.id} apiKey={key} onRevoke={onRevoke} />
      ))}
    </TitledTable>
  );
}

function KeyRow({ apiKey, onRevoke }: { readonly apiKey: ApiKey; readonly onRevoke: (key: ApiKey) => void }) {
  const t = useTranslations("administration.keys");
  const roleName = useTranslations("administration.role");
  const { name, prefix, role, interactLogin } = apiKey;
  return (
    <tr data-key={name}>
      <th scope="row" className="py-1.5!">
        <span className="block truncate" title={name}>
          {name}
        </span>
        <code className="block truncate text-2xs font-normal text-ink-soft">{prefix}…</code>
      </th>
      <td className="max-md:hidden">{roleName(role)}</td>
      <td className="max-xl:hidden" title={interactLogin}>
        {interactLogin ?? <span className="text-ink-soft">—</span>}
      </td>
      <td className="max-lg:hidden">
        <NarrowingText holder={apiKey} />
      </td>
      <td className="max-xl:hidden">
        {apiKey.createdBy}
        <span className="block text-xs text-ink-soft">
          <Moment at={apiKey.createdAt} />
        </span>
      </td>
      <td>
        {apiKey.usedAt === undefined ? (
          <span className="text-ink-soft">{t("unused")}</span>
        ) : (
          <Moment at={apiKey.usedAt} />
        )}
      </td>
      <td className="max-md:hidden">
        <Expiry at={apiKey.expiresAt} />
      </td>
      <td>
        <span className="flex justify-end">
          <IconButton
            label={t("revoke", { name })}
            icon={<Trash2 className="size-4" aria-hidden="true" />}
            onClick={() => onRevoke(apiKey)}
          />
        </span>
      </td>
    </tr>
  );
}

function Expiry({ at }: { readonly at: string | undefined }) {
  const t = useTranslations("administration.keys");
  const nowMs = useNow("server", 60);
  if (at === undefined) return <span className="text-ink-soft">{t("never")}</span>;
  const isOver = nowMs !== undefined && Date.parse(at) <= nowMs;
  return isOver ? <span className="text-fault">{t("over")}</span> : <Moment at={at} />;
}
