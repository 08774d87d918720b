"use client";

import { Popover } from "@base-ui/react/popover";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale } from "next-intl";
import { useCallback } from "react";
import {
  type FloorDocument,
  type OmniAttributeId,
  omniAttributes,
  type Reading,
} from "@/lib/domain/index.ts";
import { formatMoment } from "@/lib/format/index.ts";
import { useWords } from "@/lib/format/use-words.ts";
import { useFloorValue, useNow } from "@/lib/live/index.ts";
import { PassportFormula } from "../kpi/passport-formula.tsx";
import { PassportAge, PassportLine, PassportLines, PassportList } from "../kpi/passport-line.tsx";
import { writeFigure } from "../kpi/write-figure.ts";
import { IconButton } from "../ui/icon-button.tsx";
import type { PassportSubject } from "./passport-subject.ts";
import { type Exactness, useOmniWords } from "./use-omni-words.ts";

/** Where a value of Omni's dashboards comes from: name, formula with the numbers of now, since when, how exact, why. */
export function OmniPassportCard({
  subject,
  onChange,
}: {
  readonly subject: PassportSubject;
  readonly onChange: (subject: PassportSubject) => void;
}) {
  const t = useWords("passport");
  const words = useOmniWords();
  const { attribute, name, read } = subject;
  const told = useFloorValue(
    useCallback((floor: FloorDocument) => read(floor, attribute), [read, attribute]),
  );
  const reading = told !== undefined && "kpi" in told ? told : undefined;
  return (
    <div className="flex flex-col gap-3" data-passport-of={attribute}>
      <header className="flex items-start justify-between gap-3">
        <div className="min-w-0">
          <Popover.Title className="text-sm font-semibold">{words.name(attribute)}</Popover.Title>
          {name === undefined ? null : (
            <p className="truncate text-xs text-ink-soft">
              <bdi>{name}</bdi>
            </p>
          )}
        </div>
        <Steps subject={subject} onChange={onChange} />
      </header>
      <Popover.Description className="text-ink-soft">{words.meaning(attribute)}</Popover.Description>
      {reading === undefined ? null : <Value reading={reading} />}
      {reading === undefined || reading.numerator?.terms.length === 0 ? null : (
        <PassportFormula reading={reading} />
      )}
      {told === undefined ? <p>{t("gone")}</p> : <Facts told={told} attribute={attribute} />}
    </div>
  );
}

function Steps({ subject, onChange }: Parameters<typeof OmniPassportCard>[0]) {
  const t = useWords("chats");
  const { attributes, attribute } = subject;
  const at = attributes.indexOf(attribute);
  const step = (by: 1 | -1) => {
    const next = attributes[(at + by + attributes.length) % attributes.length];
    if (next !== undefined) onChange({ ...subject, attribute: next });
  };
  return (
    <span className="-m-1 flex shrink-0">
      <IconButton label={t("previous")} icon={<ChevronLeft className="size-4" />} onClick={() => step(-1)} />
      <IconButton label={t("next")} icon={<ChevronRight className="size-4" />} onClick={() => step(1)} />
    </span>
  );
}

function Value({ reading }: { readonly reading: Reading }) {
  const locale = useLocale();
  const words = useOmniWords();
  if (reading.quality === "unavailable") {
    return (
      <p className="text-2xl font-semibold tracking-tight">
        —
        <span className="ms-2 text-[0.8125rem] font-normal tracking-normal text-ink-soft">
          {words.because(reading.reason)}
        </span>
      </p>
    );
  }
  const text = writeFigure(reading.value, reading.unit, locale);
  return (
    <p className="live-value text-2xl font-semibold tracking-tight" data-passport-value={reading.value}>
      {reading.quality === "approximate" ? `≈ ${text}` : text}
    </p>
  );
}

/** Doubts by which a value of the day is none: it counts from before, or from after. */
const countsSinceReset: ReadonlySet<string> = new Set(["since_reset", "day_unknown", "max_since_reset"]);

function Facts({ told, attribute }: { readonly told: Reading | Exactness; readonly attribute: string }) {
  const t = useWords("passport");
  const chats = useWords("chats");
  const words = useOmniWords();
  const known = omniAttributes.get(attribute as OmniAttributeId);
  const because = told.quality === "unavailable" ? [told.reason] : told.because;
  return (
    <PassportLines>
      <PassportLine label={chats("counted")}>
        {known?.counted !== "day"
          ? chats("countedNow")
          : because.some((code) => countsSinceReset.has(code))
            ? t("total.since_reset")
            : chats("countedDay")}
        {"since" in told && told.since !== undefined ? <Since instant={told.since} /> : null}
      </PassportLine>
      <PassportLine label={t("quality")}>
        <span data-exactness={told.quality}>{t(`exactness.${told.quality}`)}</span>
        <PassportList items={because.map(words.because)} />
      </PassportLine>
      {"coverage" in told && told.coverage.rows === "services" && told.coverage.of > 1 ? (
        <PassportLine label={t("coverage")}>
          {t("rows.services", { known: told.coverage.known, of: told.coverage.of })}
        </PassportLine>
      ) : null}
      <PassportLine label={t("age")}>
        <PassportAge />
      </PassportLine>
      {known === undefined || known.notes.length === 0 ? null : (
        <PassportLine label={t("notes")}>
          <PassportList items={known.notes.map(words.because)} />
        </PassportLine>
      )}
    </PassportLines>
  );
}

function Since({ instant }: { readonly instant: string }) {
  const chats = useWords("chats");
  const locale = useLocale();
  const nowMs = useNow() ?? Date.parse(instant);
  return (
    <>
      {", "}
      <time dateTime={instant}>
        {chats("sinceAt", { time: formatMoment(Date.parse(instant), nowMs, locale) })}
      </time>
    </>
  );
}
