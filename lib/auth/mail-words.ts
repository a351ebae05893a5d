import { routes } from '../routes.ts'
import type { Mail } from './send-mail.ts'

/** @param site the address of the site, without a slash at the end */
export function resetMail(to: string, name: string, site: string, token: string): Mail {
  return {
    to,
    subject: 'A new password for Sic et Non',
    text: `${name},\n\nsomeone asked for a new password for your account at Sic et Non. If it was you, open this address within an hour:\n\n${site}${routes.resetPassword(token)}\n\nIt works once. If it was not you, you need do nothing: your password stays as it is.`,
  }
}

/** To someone who has an account and in whose name another was asked for. Whoever asked is told nothing of it. */
export function alreadyMemberMail(to: string, name: string, site: string): Mail {
  return {
    to,
    subject: 'You already have an account at Sic et Non',
    text: `${name},\n\nsomeone, probably you, tried to make an account at Sic et Non with this address. There is one already, and nothing about it was changed.\n\nSign in: ${site}${routes.signIn()}\nSet a new password: ${site}${routes.forgotPassword()}`,
  }
}
