"use client";

import { Ellipsis, Pencil } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../../ui/button.tsx";
import { IconButton } from "../../ui/icon-button.tsx";
import { Menu, MenuItem } from "../../ui/menu.tsx";
import { TitledTable } from "../../ui/titled-table.tsx";
import type { Person } from "../administered.ts";
import { Moment } from "../moment.tsx";
import { NarrowingText } from "../narrowing-text.tsx";

const columns = [
  { name: "name", className: "w-60 2xl:w-80 max-sm:w-auto" },
  { name: "role", className: "w-32 max-md:hidden" },
  { name: "interactLogin", className: "w-36 max-lg:hidden" },
  { name: "sees", className: "max-lg:hidden" },
  { name: "state", className: "w-44 max-sm:w-24" },
  { name: "signedInAt", className: "w-40 max-xl:hidden" },
] as const;

export interface PersonActs {
  readonly onEdit: (person: Person) => void;
  readonly onLink: (person: Person) => void;
  readonly onEndSessions: (person: Person) => void;
  readonly onDisable: (person: Person, isDisabled: boolean) => void;
  readonly onRemove: (person: Person) => void;
}

/** Everybody who may sign in, each with what can be done about them. */
export function PeopleTable({ people, ...acts }: PersonActs & { readonly people: readonly Person[] }) {
  const t = useTranslations("administration.people");
  return (
    <TitledTable
      title={t("title")}
      heads={columns.map(({ name, className }) => ({ label: t(`column.${name}`), className }))}
      actions={{ label: t("column.actions"), className: "w-24" }}
      isSettled
    >
      {people.map((person) => (
        <PersonRow key={person.id} person={person} {...acts} />
      ))}
    </TitledTable>
  );
}

function PersonRow({ person, ...acts }: PersonActs & { readonly person: Person }) {
  const t = useTranslations("administration.people");
  const roleName = useTranslations("administration.role");
  const { login, name, role, isMe } = person;
  return (
    <tr data-person={login}>
      <th scope="row" className={`py-1.5! ${person.isDisabled ? "text-ink-soft" : ""}`}>
        <span className="flex min-w-0 items-baseline gap-2">
          <span className="truncate" title={name}>
            {name}
          </span>
          {isMe ? <span className="text-xs font-normal text-ink-soft">{t("you")}</span> : null}
        </span>
        <span className="block truncate text-xs font-normal text-ink-soft" title={login}>
          {login}
        </span>
        <span className="block truncate text-xs font-normal text-ink-soft md:hidden">{roleName(role)}</span>
      </th>
      <td className="max-md:hidden">{roleName(role)}</td>
      <td className="max-lg:hidden" title={person.interactLogin}>
        {person.interactLogin ?? <span className="text-ink-soft">—</span>}
      </td>
      <td className="max-lg:hidden">
        <NarrowingText holder={person} />
      </td>
      <td className="max-sm:whitespace-normal!">
        <PersonState person={person} />
      </td>
      <td className="max-xl:hidden">
        <Moment at={person.signedInAt} />
      </td>
      <td>
        <span className="flex justify-end">
          <IconButton
            label={t("edit", { name })}
            icon={<Pencil className="size-4" aria-hidden="true" />}
            onClick={() => acts.onEdit(person)}
          />
          <PersonMenu person={person} {...acts} />
        </span>
      </td>
    </tr>
  );
}

function PersonState({ person: { isDisabled, hasPassword, origin, sessions } }: { readonly person: Person }) {
  const t = useTranslations("administration.people");
  if (isDisabled) return <span className="text-fault">{t("state.disabled")}</span>;
  if (sessions > 0) return t("state.signedIn", { count: sessions });
  if (!hasPassword && origin === "local")
    return <span className="text-delayed">{t("state.noPassword")}</span>;
  return <span className="text-ink-soft">{t("state.out")}</span>;
}

function PersonMenu({ person, ...acts }: PersonActs & { readonly person: Person }) {
  const t = useTranslations("administration.people");
  return (
    <Menu
      trigger={
        <Button
          kind="quiet"
          className="w-8 justify-center px-0"
          aria-label={t("menu", { name: person.name })}
          title={t("menu", { name: person.name })}
        >
          <Ellipsis className="size-4" aria-hidden="true" />
        </Button>
      }
    >
      <MenuItem isDisabled={person.isDisabled} onPress={() => acts.onLink(person)}>
        {t("act.link")}
      </MenuItem>
      <MenuItem isDisabled={person.sessions === 0} onPress={() => acts.onEndSessions(person)}>
        {t("act.endSessions")}
      </MenuItem>
      <MenuItem onPress={() => acts.onDisable(person, !person.isDisabled)}>
        {t(person.isDisabled ? "act.enable" : "act.disable")}
      </MenuItem>
      <MenuItem onPress={() => acts.onRemove(person)}>{t("act.remove")}</MenuItem>
    </Menu>
  );
}
