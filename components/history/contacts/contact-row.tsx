"use client";

import type { ContactRecord } from "@/lib/domain/index.ts";
import { formatDuration } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { EntityLink } from "../../live/entity-link.tsx";
import { MediaName } from "../../live/media-name.tsx";
import { Absent } from "../../ui/absent.tsx";
import { StateIcon } from "../../ui/state-icon.tsx";
import { useMoment } from "../use-moment.ts";

const shapes = { handled: "play", left_queue: "bang", open: "ring", unknown: "hatched" } as const;

/** One contact as it was observed. */
export function ContactRow({
  contact,
  timezone,
}: {
  readonly contact: ContactRecord;
  readonly timezone: string;
}) {
  const t = useWords("history");
  const moment = useMoment(timezone);
  const { id, service, agent, media, party, startedAt, waitSeconds, waitIsFloor, outcome } = contact;
  const notKnown = <Absent reason={t("notKnown")} />;
  return (
    <tr data-contact={id} data-outcome={outcome}>
      <td>
        <time dateTime={startedAt}>{moment(startedAt)}</time>
      </td>
      <td className="number" data-wait={waitSeconds ?? ""}>
        {waitSeconds === undefined ? notKnown : `${waitIsFloor ? "≥ " : ""}${formatDuration(waitSeconds)}`}
      </td>
      <td>
        <span
          className={`inline-flex items-center gap-1.5 ${outcome === "left_queue" ? "text-fault" : ""}`}
          title={t(`outcomeMeaning.${outcome}`)}
        >
          <StateIcon shape={shapes[outcome]} />
          {t(`outcome.${outcome}`)}
        </span>
      </td>
      <td>{service === undefined ? notKnown : <EntityLink collection="services" id={service} />}</td>
      <td>
        <MediaName media={media} />
      </td>
      <td className="tabular-nums">{party ?? notKnown}</td>
      <td>{agent === undefined ? notKnown : <EntityLink collection="agents" id={agent} />}</td>
      <td>{contact.answeredAt === undefined ? notKnown : moment(contact.answeredAt)}</td>
      <td>{contact.endedAt === undefined ? notKnown : moment(contact.endedAt)}</td>
    </tr>
  );
}
