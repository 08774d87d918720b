"use client";

import { useTranslations } from "next-intl";
import {
  type AlarmKind,
  type AlarmThresholdFault,
  alarmKinds,
  alarmThresholdMedia,
} from "@/lib/domain/index.ts";
import { MediaName } from "../live/media-name.tsx";
import { AlarmName } from "./alarm-name.tsx";
import type { ThresholdDraft } from "./threshold-draft.ts";
import { ThresholdField } from "./threshold-field.tsx";

const media = ["voice", "chat", "email"] as const;

interface ThresholdsTableProps {
  readonly draft: ThresholdDraft;
  readonly faults: ReadonlyMap<string | undefined, AlarmThresholdFault>;
  readonly firing: ReadonlyMap<string, number>;
  readonly onChange: (key: string, text: string) => void;
}

/** Every alarm of the CTI with its limit in each medium. */
export function ThresholdsTable(props: ThresholdsTableProps) {
  const t = useTranslations("alarmThresholds");
  return (
    <div className="w-fit max-w-full shrink-0 overflow-x-auto rounded-md border border-line bg-surface">
      <table className="text-[0.8125rem]">
        <thead className="border-b border-line text-start text-xs text-ink-soft">
          <tr>
            <th scope="col" className="w-64 px-4 py-2 text-start font-medium">
              {t("alarm")}
            </th>
            {media.map((each) => (
              <th key={each} scope="col" className="w-44 px-3 py-2 text-start font-medium">
                <MediaName media={each} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {[...alarmKinds.values()].map((kind) => (
            <KindRow key={kind.name} kind={kind} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function KindRow({
  kind,
  draft,
  faults,
  firing,
  onChange,
}: ThresholdsTableProps & { readonly kind: AlarmKind }) {
  const t = useTranslations("alarmThresholds");
  const names = useTranslations("alarmNames");
  const mediaNames = useTranslations("media");
  return (
    <tr>
      <th scope="row" className="px-4 py-2 text-start align-top font-medium">
        <AlarmName name={kind.name} />
        <span className="block text-xs font-normal text-ink-soft">{t(`unit.${kind.unit}`)}</span>
      </th>
      {media.map((each) => {
        const key = `${kind.name}:${each}`;
        return (
          <td key={each} className="px-3 py-2 align-top">
            {alarmThresholdMedia(kind).includes(each) ? (
              <ThresholdField
                label={`${names(`${kind.name}.name`)}, ${mediaNames(each)}`}
                text={draft[key] ?? ""}
                fault={faults.get(key)}
                firing={firing.get(key)}
                onChange={(text) => onChange(key, text)}
              />
            ) : null}
          </td>
        );
      })}
    </tr>
  );
}
