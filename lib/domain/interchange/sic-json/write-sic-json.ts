import { byCodeUnit } from '../../argument/by-code-unit.ts'
import type { MapBundle } from '../../argument/map-file.ts'
import { inOrder } from '../../argument/run-command.ts'
import { keptRecords } from '../../argument/views/kept-records.ts'
import type { JsonObject } from '../../json.ts'
import { canonicalJson } from './canonical-json.ts'
import { mapFileFormat, mapFileVersion } from './map-file-schema.ts'

/**
 * A bundle as a `*.sic.json` file, in canonical order: RFC 8785, things with ids by id, tags and premises as sets, the
 * rest as it stands. Nothing is lost; what is removed is written as removed, so give it the map as read to leave it out.
 */
export function writeSicJson({ map, documents, passages, judgements }: MapBundle): string {
  return canonicalJson({
    ...map.unknownFields?.file,
    format: mapFileFormat,
    version: mapFileVersion,
    map: { ...map.unknownFields?.map, id: map.id, question: map.question, title: map.title, description: map.description },
    claims: byId(map.claims.values()).map((claim) => flat(inOrder('claim', claim))),
    relations: byId(map.relations.values()).map((relation) => flat(inOrder('relation', relation))),
    voices: byId(map.voices.values()).map(flat),
    documents: byId(documents).map((document) => flat(document.parts ? { ...document, parts: byId(document.parts) } : document)),
    passages: byId(passages).map((passage) => flat({ ...passage, tags: [...new Set(passage.tags)].sort(byCodeUnit) })),
    evidence: byId(map.evidence.values()).map(flat),
    judgements,
    views: keptRecords(map.views),
    steps: keptRecords(map.steps),
    unknown: map.unknown,
  })
}

function byId<T extends { id: string }>(items: Iterable<T>): T[] {
  return [...items].sort((a, b) => byCodeUnit(a.id, b.id))
}

/** Unknown fields beside the known ones, as the file had them; a known field of the same name wins. */
function flat<T extends { unknown?: JsonObject }>({ unknown, ...known }: T): object {
  return { ...unknown, ...known }
}
