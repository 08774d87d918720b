import MailComposer from "nodemailer/lib/mail-composer";

/** A mail to one person. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** The same for every attempt, so that whoever gets it twice can tell. */
  readonly id: string;
}

/** The mail's bytes. Text is encoded, so that nothing of it can end a header. */
export function composeMail({ to, subject, text, html, id }: Mail, from: string): Promise<Buffer> {
  const domain = from.slice(from.lastIndexOf("@") + 1);
  const composer = new MailComposer({
    from: { name: "Mirante", address: from },
    to: [{ name: "", address: to }],
    subject: subject.replace(/\p{Cc}+/gu, " "),
    messageId: `<${id}@${domain}>`,
    headers: { "Auto-Submitted": "auto-generated" },
    ...{ text, html, disableFileAccess: true, disableUrlAccess: true, newline: "windows" },
  });
  return composer.compile().build();
}
