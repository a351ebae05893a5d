import { fail, ok, type Result } from '../../../../../../lib/domain/result.ts'

/** The map file as text again, for the reader that knows its format. One that is nested without end cannot be written, and is no map. */
export function mapFileText(file: object): Result<string> {
  try {
    return ok(JSON.stringify(file))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return fail('too-deep', 'The file is not a map: its brackets are nested too deep.')
  }
}
