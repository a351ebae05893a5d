import type { MapCommand } from '../../domain/argument/map-command.ts'
import type { MapId, UserId } from '../../domain/ids.ts'
import type { SetAside } from './set-aside.ts'

/** As earlier versions of the program kept it: in the browser's local storage, a list for each person and map. */
interface OldCopy {
  id: string
  at: string
  message: string
  name: string
  file: string
  commands: readonly MapCommand[]
}

/**
 * What a person's work was set aside by earlier versions goes where copies are kept now; it leaves its old place only when
 * `keep` has it. What cannot be read stays where it is.
 */
export async function takeOverOldSetAsides(userId: UserId | null, storage: Storage, keep: (copies: readonly SetAside[]) => Promise<void>): Promise<void> {
  const prefix = `sic.set-aside.${userId ?? 'visitor'}.`
  for (const name of Object.keys(storage).filter((key) => key.startsWith(prefix))) {
    const mapId = name.slice(prefix.length)
    const found = readList(storage.getItem(name))
    if (found === null) continue
    await keep(found.map((copy) => asKeptNow(copy, mapId, userId)))
    storage.removeItem(name)
  }
}

function asKeptNow({ id, at, message, name, file, commands }: OldCopy, mapId: MapId, userId: UserId | null): SetAside {
  return { id, mapId, userId, at, reason: 'refused', message, name, file, edits: commands.map((command, index) => ({ key: `${id}/${index}`, at, command })) }
}

function readList(json: string | null): OldCopy[] | null {
  try {
    const list: unknown = JSON.parse(json ?? '')
    return Array.isArray(list) && list.every(isOldCopy) ? list : null
  } catch {
    return null
  }
}

function isOldCopy(value: unknown): value is OldCopy {
  const copy = (value ?? {}) as Partial<Record<keyof OldCopy, unknown>>
  return [copy.id, copy.at, copy.message, copy.name, copy.file].every((each) => typeof each === 'string') && Array.isArray(copy.commands)
}
