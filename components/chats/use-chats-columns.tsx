"use client";

import { useMemo } from "react";
import type { Reading, Told } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { EntityLink } from "../live/entity-link.tsx";
import type { CsvCell, TableColumn } from "../ui/data-table/index.ts";
import { StateLabel } from "../ui/state-label.tsx";
import { agentPassport } from "./agent-passport.ts";
import { ChatServicesCell } from "./chat-services-cell.tsx";
import { chatStatus, chatStatuses, chatStatusMark } from "./chat-status.ts";
import type { ChatsLine } from "./chats-line.ts";
import { ChatsName } from "./chats-name.tsx";
import { ContactProtocol, ContactStatus, ContactsCell } from "./contacts-cell.tsx";
import { PassportCell } from "./passport-button.tsx";
import { SlotPips } from "./slot-pips.tsx";
import type { ReadChats } from "./use-chats-reader.ts";
import { type OmniWords, useOmniWords } from "./use-omni-words.ts";

type Column = TableColumn<ChatsLine>;

/** The columns of the chats page; on the line of a contact each tells of that contact. */
export function useChatsColumns(reader: ReadChats): readonly Column[] {
  const t = useWords("chats");
  const words = useOmniWords();
  return useMemo(() => {
    const states = { word: (status: string) => t(`state.${status}`), words, reader };
    const headed = (id: string, column: Omit<Column, "header">): Column => ({
      ...column,
      header: words.name(id),
      meaning: words.meaning(id),
    });
    return [
      {
        id: "name",
        header: t("agent"),
        widthRem: 13.5,
        sortValue: ({ agent }) => agent.name,
        isSteady: true,
        cell: (line) => <ChatsName line={line} reader={reader} />,
        csv: ({ agent }) => agent.name,
      },
      headed("status", statusColumn(states)),
      headed("slots", slotsColumn(reader)),
      headed("contacts", contactsColumn(words)),
      headed("services", servicesColumn(words, t("privateContact"))),
      headed("protocol", protocolColumn(words)),
      headed(
        "capacity",
        numberColumn("capacity", ({ capacity }) => capacity, words),
      ),
      headed(
        "used_slots",
        numberColumn("used_slots", ({ usedSlots }) => usedSlots, words),
      ),
      headed("alias", {
        id: "alias",
        widthRem: 9,
        isDefault: false,
        sortValue: ({ agent }) => agent.alias.value,
        isSteady: true,
        cell: ({ agent, contact }) =>
          contact === undefined && agent.alias.value !== undefined ? (
            <span title={t("near", { why: words.doubt(agent.alias) ?? "" })}>{`≈ ${agent.alias.value}`}</span>
          ) : null,
        csv: ({ agent }) => agent.alias.value ?? agent.name,
      }),
    ];
  }, [t, words, reader]);
}

function statusColumn({
  word,
  words,
  reader,
}: {
  readonly word: (status: string) => string;
  readonly words: OmniWords;
  readonly reader: ReadChats;
}): Omit<Column, "header"> {
  return {
    id: "status",
    widthRem: 8.5,
    priority: 1,
    sortValue: ({ agent }) => chatStatuses.indexOf(chatStatus(agent.status.value)),
    isSteady: true,
    cell: ({ agent, contact }) => {
      if (contact !== undefined) return <ContactStatus agent={agent} contact={contact} />;
      const status = chatStatus(agent.status.value);
      const why = words.doubt(agent.status);
      return (
        <PassportCell subject={agentPassport(agent, "status", reader)}>
          <span {...(why === undefined ? {} : { title: why })}>
            <StateLabel
              mark={chatStatusMark(status)}
              word={agent.status.quality === "approximate" ? `≈ ${word(status)}` : word(status)}
            />
          </span>
        </PassportCell>
      );
    },
    csv: ({ agent }) => cellOf(agent.status, () => word(chatStatus(agent.status.value)), words),
  };
}

function slotsColumn(reader: ReadChats): Omit<Column, "header"> {
  return {
    id: "slots",
    widthRem: 9,
    priority: 1,
    firstDirection: "descending",
    sortValue: ({ agent }) => agent.usedSlots.value,
    isSteady: true,
    cell: ({ agent, contact }) =>
      contact === undefined ? (
        <PassportCell subject={agentPassport(agent, "capacity", reader)}>
          <SlotPips agent={agent} />
        </PassportCell>
      ) : null,
    csv: ({ agent }) => `${agent.usedSlots.value ?? ""}/${agent.capacity.value ?? ""}`,
  };
}

function contactsColumn(words: OmniWords): Omit<Column, "header"> {
  return {
    id: "contacts",
    widthRem: 18,
    priority: 2,
    firstDirection: "descending",
    sortValue: ({ agent }) => agent.contacts.value?.length,
    isSteady: true,
    cell: ({ agent, contact }) =>
      contact === undefined ? (
        <ContactsCell agent={agent} />
      ) : (
        <ContactProtocol agent={agent} contact={contact} />
      ),
    csv: ({ agent }) =>
      cellOf(
        agent.contacts,
        (all) => all.map(({ status, service }) => [status, service?.name ?? ""].join(" ").trim()).join(", "),
        words,
      ),
  };
}

function servicesColumn(words: OmniWords, privateWord: string): Omit<Column, "header"> {
  return {
    id: "services",
    widthRem: 17,
    priority: 3,
    cell: ({ agent, contact }) => {
      if (contact === undefined) return <ChatServicesCell agent={agent} />;
      return contact.service === undefined ? (
        <span className="text-ink-soft">{privateWord}</span>
      ) : (
        <EntityLink collection="services" id={contact.service.id} />
      );
    },
    csv: ({ agent }) => cellOf(agent.services, (all) => all.map(({ name }) => name).join(", "), words),
  };
}

function protocolColumn(words: OmniWords): Omit<Column, "header"> {
  return {
    id: "protocol",
    widthRem: 12,
    isDefault: false,
    cell: ({ agent, contact }) =>
      contact?.protocol ?? (agent.contacts.value ?? []).map(({ protocol }) => protocol).join(", "),
    csv: ({ agent }) =>
      cellOf(agent.contacts, (all) => all.map(({ protocol }) => protocol).join(", "), words),
  };
}

function numberColumn(
  id: string,
  read: (agent: ChatsLine["agent"]) => Reading,
  words: OmniWords,
): Omit<Column, "header"> {
  return {
    id,
    align: "end",
    widthRem: 6,
    isDefault: false,
    firstDirection: "descending",
    sortValue: ({ agent }) => read(agent).value,
    isSteady: true,
    cell: ({ agent, contact }) => (contact === undefined ? (read(agent).value ?? "—") : null),
    csv: ({ agent }) => {
      const reading = read(agent);
      return reading.quality === "unavailable" ? { absent: words.because(reading.reason) } : reading.value;
    },
  };
}

function cellOf<T>(told: Told<T>, write: (value: T) => string, words: OmniWords): CsvCell {
  return told.quality === "unavailable" ? { absent: words.because(told.reason) } : write(told.value);
}
