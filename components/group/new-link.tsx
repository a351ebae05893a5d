import { ShownOnce } from '../ui/shown-once.tsx'
import { roleWords, type Role } from './role-words.ts'

/** A link just made. */
export function NewLink({ address, role }: { address: string; role: Role }) {
  return <ShownOnce label="The new link" value={address} hint={`Whoever opens it may join as ${roleWords[role].article}. Copy it now: it is not shown again.`} />
}
