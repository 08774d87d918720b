import type { FloorDocument } from "../../lib/domain/floor.ts";
import { fetchSigned } from "./sessions.ts";

/** The floor document as a script gets it. */
export async function fetchFloor(appUrl: string): Promise<FloorDocument> {
  const answer = await fetchSigned(`${appUrl}/api/floor`);
  if (!answer.ok) throw new Error(`/api/floor answered ${answer.status}`);
  return (await answer.json()) as FloorDocument;
}
