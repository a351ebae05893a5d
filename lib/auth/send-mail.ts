import { createTransport, type Transporter } from 'nodemailer'

export interface Mail {
  to: string
  subject: string
  /** Plain text, lines as they shall stand. */
  text: string
}

export interface MailSettings {
  smtpUrl: string | undefined
  from: string
}

let transport: { url: string; transporter: Transporter } | undefined

/**
 * [AU6] Sends a mail by SMTP; without an SMTP server writes it on the console, where whoever runs the program can read it out to the person.
 * Never rejects: whoever asked must not learn from a failure that the address exists. A failure is logged without the mail's words.
 */
export async function sendMail(mail: Mail, { smtpUrl, from }: MailSettings): Promise<void> {
  if (!smtpUrl) {
    console.info(`\n  Mail to ${mail.to} (no SMTP_URL is set, so it is shown here)\n  ${mail.subject}\n\n${mail.text.replace(/^(?=.)/gm, '  ')}\n`)
    return
  }
  try {
    if (transport?.url !== smtpUrl) transport = { url: smtpUrl, transporter: createTransport(smtpUrl) }
    await transport.transporter.sendMail({ from, ...mail })
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', at: new Date().toISOString(), what: 'A mail could not be sent. Check SMTP_URL and MAIL_FROM.', error: error instanceof Error ? error.name : typeof error, code: (error as { code?: string }).code }))
  }
}
