import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import type { GeneratedComparison } from '../generate-comparison.ts'

type Lists = Record<'claims' | 'relations' | 'evidence', { id: string }[]>

/** The map and its texts, as the bench serves them. */
export async function readData(): Promise<GeneratedComparison> {
  const { map, ...texts } = (await (await fetch('/data.json')).json()) as Omit<GeneratedComparison, 'map'> & { map: Omit<ArgumentMap, keyof Lists | 'voices'> & Lists }
  const byId = (items: readonly { id: string }[]) => new Map(items.map((item) => [item.id, item]))
  return { ...texts, map: { ...map, claims: byId(map.claims), relations: byId(map.relations), evidence: byId(map.evidence), voices: new Map() } as unknown as ArgumentMap }
}
