import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { sendMail } from './send-mail.ts'

/** As much of a mail server as a client needs, and what it was given. */
function aMailServer(refuse = false): Promise<{ server: Server; url: string; received: string[] }> {
  const received: string[] = []
  const server = createServer((socket: Socket) => {
    let inData = false
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        if (inData) {
          received.push(line)
          if (line === '.') {
            inData = false
            socket.write('250 taken\r\n')
          }
        } else if (/^DATA/.test(line)) {
          inData = true
          socket.write('354 go on\r\n')
        } else if (/^QUIT/.test(line)) socket.end('221 bye\r\n')
        else socket.write(refuse && /^RCPT/.test(line) ? '550 nobody here\r\n' : '250 well\r\n')
      }
    })
    socket.on('error', () => {})
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ server, url: `smtp://127.0.0.1:${(server.address() as { port: number }).port}`, received })))
}

const mail = { to: 'ada@example.org', subject: 'Set a new password', text: 'Follow this link:\nhttp://localhost:3000/reset-password#secret' }
let server: Server | undefined
afterEach(() => {
  server?.close()
  vi.restoreAllMocks()
})

describe('[AU6] mail', () => {
  it('goes by SMTP where a server is set, and not to the console', async () => {
    const console_ = vi.spyOn(console, 'info').mockImplementation(() => {})
    const mailServer = await aMailServer()
    server = mailServer.server
    await sendMail(mail, { smtpUrl: mailServer.url, from: 'Sic et Non <no-reply@example.org>' })
    const words = mailServer.received.join('\n')
    expect(words).toContain('To: ada@example.org')
    expect(words).toContain('Subject: Set a new password')
    expect(words.replace(/=\n/g, '').replace(/=3D/g, '=')).toContain('http://localhost:3000/reset-password#secret')
    expect(console_).not.toHaveBeenCalled()
  })

  it('is shown on the console where none is set', async () => {
    const said = vi.spyOn(console, 'info').mockImplementation(() => {})
    await sendMail(mail, { smtpUrl: undefined, from: 'x@example.org' })
    expect(said.mock.calls.join()).toContain('http://localhost:3000/reset-password#secret')
  })

  it('that cannot be sent is logged without its words, and whoever asked is told nothing', async () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => {})
    const mailServer = await aMailServer(true)
    server = mailServer.server
    await expect(sendMail(mail, { smtpUrl: mailServer.url, from: 'x@example.org' })).resolves.toBeUndefined()
    expect(said.mock.calls.join()).toContain('Check SMTP_URL')
    expect(said.mock.calls.join()).not.toContain('secret')
  })
})
