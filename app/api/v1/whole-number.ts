import { z } from 'zod'

/** A whole number in an address, written in digits: nothing, `1e3` and `0x10` are none. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,16}$/, 'This should be a whole number, written in digits.')
  .transform(Number)
  .pipe(z.number().max(Number.MAX_SAFE_INTEGER))
