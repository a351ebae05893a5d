import { system } from '../data/actor.ts'
import { listGroups, type GroupInList } from '../data/groups.ts'
import { CliProblem } from './cli-problem.ts'

/** A group by its id or its name, or null. A name that several groups have is refused. */
export async function findGroup(named: string): Promise<GroupInList | null> {
  const groups = await listGroups(system, { includePublic: true })
  const byId = groups.find((group) => group.id === named)
  if (byId) return byId
  const byName = groups.filter((group) => group.name.toLowerCase() === named.toLowerCase())
  if (byName.length > 1) throw new CliProblem(`Several groups are called ‘${named}’. Name one by its id: ${byName.map(({ id }) => id).join(', ')}.`, 1)
  return byName[0] ?? null
}
