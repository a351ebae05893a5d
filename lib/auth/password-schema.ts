import { z } from 'zod'

/** What a password must be: long enough to be hard to guess, and not one of those that are guessed first. Nothing else is asked of it. */
export const passwordSchema = z
  .string()
  .min(10, 'Use at least 10 characters; a few words in a row are easy to remember.')
  .max(200, 'Keep the password to 200 characters.')
  .refine((password) => new Set(password).size > 4, 'This repeats too few characters. A few words in a row are harder to guess.')
  .refine((password) => !COMMON.some((word) => password.toLowerCase().replace(/[^a-z]/g, '') === word || password.toLowerCase() === word), 'This is one of the passwords that are tried first. A few words in a row are harder to guess.')

const COMMON = ['password', 'passwort', 'motdepasse', 'qwertyuiop', 'qwertzuiop', 'azertyuiop', 'letmeinletmein', 'iloveyou', '1234567890', '0123456789', '12345678910', 'administrator']
