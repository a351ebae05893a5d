/*
 * node bench/import/show-case.ts SEED          one degraded text, and what import made of it against the truth
 * node bench/import/show-case.ts FROM..TO      the faults of many, by kind
 */
import { degradedCase } from '../../corpus/degrade/degraded-case.ts'
import { scored, scoreReading } from '../../corpus/degrade/score-reading.ts'
import { englishWords } from '../../lib/extractors/english-words.ts'
import { decodeText } from '../../lib/extractors/decode-text.ts'
import { importText } from '../../lib/domain/importing/import-text.ts'

const [from, to] = (process.argv[2] ?? '1').split('..').map(Number) as [number, number | undefined]
const only = process.argv[3]
const listed = new Map<string, string[]>()
for (let seed = from; seed <= (to ?? from); seed += 1) {
  const { name, text, bytes, profile, truth } = degradedCase(seed)
  const read = importText(decodeText(bytes).text, englishWords)
  if (to === undefined) {
    console.log(`${name} ${JSON.stringify(profile)}\n\n${text}\n${'='.repeat(40)} read as\n`)
    for (const block of read.blocks) console.log(`[${block.excluded ? `left out: ${block.reason}` : block.kind + (block.level ?? '')}] ${block.excluded ? block.text : read.text.slice(block.start, block.end)}\n`)
  }
  const scores = scoreReading(read, truth)
  for (const fault of scored) if (scores[fault].faults.length > 0) listed.set(fault, [...(listed.get(fault) ?? []), ...scores[fault].faults.map((said) => `seed ${seed} (${name}, ${profile.layout}): ${said}`)])
}
for (const [fault, said] of listed) if (!only || only === fault) console.log(`\n## ${fault}: ${said.length}\n${said.map((line) => `- ${line}`).join('\n')}`)
