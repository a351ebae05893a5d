import { z } from 'zod'

/** An e-mail address as it is kept and compared: without spaces around it, in lower case. */
export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'This is longer than an e-mail address can be.')
  .pipe(z.email('This does not look like an e-mail address.'))
