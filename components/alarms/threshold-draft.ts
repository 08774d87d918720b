import { type AlarmThreshold, alarmKinds, alarmThresholdMedia } from "@/lib/domain/index.ts";

/** What stands in the editor: the text of each field; empty = not watched. */
export type ThresholdDraft = Readonly<Record<string, string>>;

/** Every field of the editor, in order. Both parts come from the catalogue, so that the key is safe. */
export const thresholdFields = [...alarmKinds.values()].flatMap((kind) =>
  alarmThresholdMedia(kind).map((media) => ({ kind, media, key: `${kind.name}:${media}` })),
);

export function draftOf(thresholds: readonly AlarmThreshold[]): ThresholdDraft {
  return Object.fromEntries(thresholds.map(({ name, media, value }) => [`${name}:${media}`, String(value)]));
}

/** The thresholds a draft asks for, in the order of the fields; a text that is no number becomes NaN, which is a fault. */
export function thresholdsOf(draft: ThresholdDraft): readonly (AlarmThreshold & { readonly key: string })[] {
  return thresholdFields.flatMap(({ kind, media, key }) => {
    const text = draft[key]?.trim() ?? "";
    return text === ""
      ? []
      : [{ key, name: kind.name, media, value: /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN }];
  });
}
