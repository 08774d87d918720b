export interface DesktopNotice {
  readonly title: string;
  readonly body: string;
  /** One with the same tag takes the place of the other. */
  readonly tag: string;
  readonly silent: boolean;
}

/** Shows a notice on the desktop; pressing it brings the page to the front. */
export function showNotification({ title, ...options }: DesktopNotice): void {
  try {
    const notice = new Notification(title, options);
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  } catch {
    // Browsers of phones offer the permission and refuse this: the page itself still shows the alarm.
  }
}
