import type { Media } from "../../world/types";
import type { WireWriter } from "../wire/wire-writer";

/** One statistic as the world names it and as the wire does. */
export interface StatisticName {
  readonly world: string;
  readonly wire: string;
}

/** What was last sent of one list of statistics: numbers, NaN where nothing was sent. */
export class StatisticRow {
  readonly media: Media;
  readonly #sent: Float64Array;

  constructor(media: Media, count: number) {
    this.media = media;
    this.#sent = new Float64Array(count).fill(Number.NaN);
  }

  clear(): void {
    this.#sent.fill(Number.NaN);
  }

  /** Writes the statistics that differ from what was sent, as one member; false when none does. */
  write(
    writer: WireWriter,
    names: readonly StatisticName[],
    values: Readonly<Record<string, number>>,
  ): boolean {
    let isOpen = false;
    for (const [index, name] of names.entries()) {
      const value = values[name.world];
      if (value === undefined || value === this.#sent[index]) continue;
      this.#sent[index] = value;
      if (!isOpen) {
        writer.openObject();
        writer.field("media_type", this.media);
        isOpen = true;
      }
      writer.field(name.wire, value);
    }
    if (isOpen) writer.close();
    return isOpen;
  }
}
