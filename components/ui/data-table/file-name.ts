/** Name of a file about something at an instant of the server, e.g. `services-2026-11-25T22-54-42Z.csv`. */
export function fileName(subject: string, atMs: number | undefined, ending = "csv"): string {
  const plain = subject
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  const instant = atMs === undefined ? "" : new Date(atMs).toISOString().slice(0, 19).replaceAll(":", "-");
  return [plain, ...(instant === "" ? [] : [`${instant}Z`])].join("-").concat(`.${ending}`);
}
