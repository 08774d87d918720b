import type { Tile } from "@/lib/domain/index.ts";

/** What the settings of a kind of tile are told. `onChange` names the member, so that what is typed is one step back. */
export interface TileFieldsProps<Kind extends Tile> {
  readonly tile: Kind;
  readonly faultOf: (member: string) => string | undefined;
  readonly onChange: (field: string, tile: Kind) => void;
}
