// Reads every map below a folder and writes each in every format: node scripts/convert-every-file.ts FOLDER [--pictures OUT] [--losses]
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { countBundle } from '../lib/domain/interchange/count-bundle.ts'
import { decodeMapFile } from '../lib/domain/interchange/decode-map-file.ts'
import { likelyFormats } from '../lib/domain/interchange/likely-formats.ts'
import { readMapText } from '../lib/domain/interchange/read-map-text.ts'
import { writableNames, writeAs } from '../lib/cli/map-formats.ts'

const { positionals, values } = parseArgs({ allowPositionals: true, options: { pictures: { type: 'string' }, losses: { type: 'boolean' } } })
const folder = positionals[0] ?? 'corpus/interchange'
if (values.pictures) mkdirSync(values.pictures, { recursive: true })

for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
  if (!entry.isFile()) continue
  const path = join(entry.parentPath, entry.name)
  const text = decodeMapFile(readFileSync(path))
  if (likelyFormats(text, entry.name).length === 0) continue
  const read = readMapText(text, { fileName: entry.name })
  if (!read.ok) {
    console.log(`${path}: ${read.error.message}`)
    continue
  }
  const { bundle, format, problems } = read.value
  const counts = Object.entries(countBundle(bundle)).map(([what, count]) => `${count} ${what}`)
  console.log(`\n${path}: ${format.name}, ${counts.join(', ')}, ${problems.length} problems`)
  for (const { message, at } of problems.slice(0, 10)) console.log(`  reading: ${message}${at ? ` (${at})` : ''}`)
  for (const name of writableNames) {
    if ((name === 'png' || name === 'pdf' || name === 'svg') && !values.pictures) continue
    const written = await writeAs(name, bundle)
    if (!written.ok) {
      console.log(`  ${name}: ${written.error.message}`)
      continue
    }
    const { content, losses } = written.value
    if (values.pictures && typeof content !== 'string') writeFileSync(join(values.pictures, `${basename(path)}.${name}`), content)
    console.log(`  ${name}: ${content.length.toLocaleString('en')} ${typeof content === 'string' ? 'characters' : 'bytes'}, ${losses.length} losses`)
    if (values.losses) for (const { message } of losses) console.log(`    writing: ${message}`)
  }
}
