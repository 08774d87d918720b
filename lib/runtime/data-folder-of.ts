/** SQLite keeps its file, and we our other files, in one folder; with PostgreSQL that folder is `./data`. */
export function dataFolderOf(databaseUrl: string): string {
  if (!databaseUrl.startsWith("file:")) return "./data";
  const path = databaseUrl.slice("file:".length);
  const slash = path.lastIndexOf("/");
  return slash <= 0 ? "." : path.slice(0, slash);
}
