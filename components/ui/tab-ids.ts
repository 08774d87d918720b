/** Ids by which a tab and its panel know each other; `list` is that of their list. */
export function tabId(list: string, tab: string): string {
  return `${list}-tab-${tab}`;
}

export function panelId(list: string, tab: string): string {
  return `${list}-panel-${tab}`;
}
