/**
 * Back to the list a page belongs to: through the history when the page was reached from that list, so that its
 * view and its place are as they were; otherwise by `push`. A browser that does not tell its history always pushes.
 */
export function goBack(list: string, push: (href: string) => void): void {
  if (cameFrom(list)) window.history.back();
  else push(list);
}

function cameFrom(list: string): boolean {
  const navigation: Navigation | undefined = window.navigation;
  const index = navigation?.currentEntry?.index ?? 0;
  const before = index > 0 ? navigation?.entries()[index - 1]?.url : undefined;
  return typeof before === "string" && new URL(before).pathname === list;
}
