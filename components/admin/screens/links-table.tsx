"use client";

import { Pencil, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useNow } from "@/lib/live/index.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import { Moment } from "../moment.tsx";
import type { ToldLink } from "./told-screens.ts";

const columns = [
  { name: "name", className: "w-56 2xl:w-80 max-sm:w-auto" },
  { name: "board", className: "max-md:hidden" },
  { name: "devices", className: "w-36" },
  { name: "createdBy", className: "w-40 max-xl:hidden" },
  { name: "usedAt", className: "w-36 max-lg:hidden" },
  { name: "expiresAt", className: "w-36 max-sm:hidden" },
] as const;

interface LinkActs {
  readonly onEdit: (link: ToldLink) => void;
  readonly onRevoke: (link: ToldLink) => void;
}

/** The links of screens, with how many places of each are taken and until when it works. */
export function LinksTable({
  links,
  nameOf,
  ...acts
}: LinkActs & { readonly links: readonly ToldLink[]; readonly nameOf: (board: string) => string }) {
  const t = useTranslations("screensAdmin.link");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
      isSettled
    >
      {links.map((link) => (
        <LinkRow key={link.id} link={link} boardName={nameOf(link.board)} {...acts} />
      ))}
    </TitledTable>
  );
}

function LinkRow({
  link,
  boardName,
  ...acts
}: LinkActs & { readonly link: ToldLink; readonly boardName: string }) {
  const t = useTranslations("screensAdmin.link");
  const { name, devices, mostDevices, isBound, network, revokedAt } = link;
  return (
    <tr data-link-name={name} className={revokedAt === undefined ? "" : "text-ink-soft"}>
      <th scope="row" className="py-1.5!">
        <span className="block truncate" title={name}>
          {name}
        </span>
        <span className="block truncate text-xs font-normal text-ink-soft">
          {isBound ? (network === undefined ? t("boundLater") : t("boundTo", { network })) : t("anywhere")}
        </span>
      </th>
      <td className="max-md:hidden" title={boardName}>
        <span className="block truncate">{boardName}</span>
      </td>
      <td className="tabular-nums">{t("places", { devices, most: mostDevices })}</td>
      <td className="max-xl:hidden">
        {link.createdBy}
        <span className="block text-xs text-ink-soft">
          <Moment at={link.createdAt} />
        </span>
      </td>
      <td className="max-lg:hidden">
        {link.usedAt === undefined ? (
          <span className="text-ink-soft">{t("unused")}</span>
        ) : (
          <Moment at={link.usedAt} />
        )}
      </td>
      <td className="max-sm:hidden">
        <LinkEnd link={link} />
      </td>
      <td>
        {revokedAt === undefined ? (
          <span className="flex justify-end">
            <IconButton
              label={t("edit", { name })}
              icon={<Pencil className="size-4" aria-hidden="true" />}
              onClick={() => acts.onEdit(link)}
            />
            <IconButton
              label={t("revoke", { name })}
              icon={<Trash2 className="size-4" aria-hidden="true" />}
              onClick={() => acts.onRevoke(link)}
            />
          </span>
        ) : null}
      </td>
    </tr>
  );
}

function LinkEnd({ link: { expiresAt, revokedAt } }: { readonly link: ToldLink }) {
  const t = useTranslations("screensAdmin.link");
  const nowMs = useNow("server", 60);
  if (revokedAt !== undefined) return <span className="text-fault">{t("revoked")}</span>;
  if (expiresAt === undefined) return <span className="text-ink-soft">{t("never")}</span>;
  const isOver = nowMs !== undefined && Date.parse(expiresAt) <= nowMs;
  return isOver ? <span className="text-fault">{t("over")}</span> : <Moment at={expiresAt} />;
}
