"use client";

import Link from "next/link";
import { useMemo } from "react";
import { type OmniAttributeId, omniAttributes } from "@/lib/domain/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { AlarmMark } from "../alarms/alarm-mark.tsx";
import type { TableColumn } from "../ui/data-table/index.ts";
import { entityPath } from "../ui/entity-path.ts";
import { type ChatServiceLine, serviceAttributes, servicePassport } from "./chat-service-line.ts";
import { OmniFigure } from "./omni-figure.tsx";
import { PassportCell, PassportSign } from "./passport-button.tsx";
import type { ReadServices } from "./use-chat-services-reader.ts";
import { type OmniWords, useOmniWords } from "./use-omni-words.ts";

type Column = TableColumn<ChatServiceLine>;

const onPhones: ReadonlySet<OmniAttributeId> = new Set(["queue", "handling"]);
const onTablets: ReadonlySet<OmniAttributeId> = new Set(["received", "handled", "finished", "aht", "logged"]);

/** Wider than its numbers: the list is sorted by it, and its name and the mark stand side by side. */
const widths: ReadonlyMap<OmniAttributeId, number> = new Map([["handling", 6.5]]);

/** The columns of the chat services page: the service, and each of Omni's attributes of it. */
export function useChatServiceColumns(reader: ReadServices): readonly Column[] {
  const t = useWords("chats");
  const words = useOmniWords();
  return useMemo(
    () => [
      {
        id: "name",
        header: t("service"),
        widthRem: 12.5,
        sortValue: ({ name }) => name,
        cell: (line) => <ServiceName line={line} reader={reader} />,
        csv: ({ name }) => name,
      },
      ...serviceAttributes.map((attribute) => attributeColumn(attribute, words, reader)),
    ],
    [t, words, reader],
  );
}

function attributeColumn(attribute: OmniAttributeId, words: OmniWords, reader: ReadServices): Column {
  return {
    id: attribute,
    header: words.name(attribute),
    shortHeader: words.short(attribute),
    meaning: words.meaning(attribute),
    align: "end",
    widthRem: widths.get(attribute) ?? (omniAttributes.get(attribute)?.unit === "seconds" ? 5.75 : 5),
    priority: onPhones.has(attribute) ? 1 : onTablets.has(attribute) ? 2 : 3,
    firstDirection: "descending",
    sortValue: ({ read }) => read(attribute).value,
    cell: (line) => (
      <PassportCell subject={servicePassport(line, attribute, reader)}>
        <OmniFigure reading={line.read(attribute)} />
      </PassportCell>
    ),
    csv: ({ read }) => {
      const reading = read(attribute);
      return reading.quality === "unavailable" ? { absent: words.because(reading.reason) } : reading.value;
    },
  };
}

function ServiceName({ line, reader }: { readonly line: ChatServiceLine; readonly reader: ReadServices }) {
  const { id, name } = line;
  return (
    <>
      <Link
        href={entityPath("services", id)}
        prefetch={false}
        className="link min-w-0 truncate"
        title={name}
        dir="auto"
      >
        {name}
      </Link>
      <AlarmMark target={id} />
      <PassportSign subject={servicePassport(line, "queue", reader)} />
    </>
  );
}
