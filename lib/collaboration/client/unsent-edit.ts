import type { MapCommand } from '../../domain/argument/map-command.ts'

/** One thing a person did that is not known to be in the server's log. A stretch of typing in one claim is one. */
export interface UnsentEdit {
  /** Unique on the device; begins with the tab that made it. */
  key: string
  /** When it was last gone on with, ISO 8601. */
  at: string
  command: MapCommand
  /** For words: the text before, as far as it is known to be saved; with it others' words in the same sentence stay. */
  base?: string
}
