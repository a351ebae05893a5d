/**
 * Generates the Prisma client into lib/data/generated, offline, unless it is already made from this schema by this
 * Prisma. Prisma's command line wants a schema engine binary before it does anything and would download one; generating
 * never runs it, so any existing file stands in for it.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const output = path.join(root, 'lib/data/generated')
const stampFile = path.join(output, '.made-from')
const schema = readFileSync(path.join(root, 'prisma/schema.prisma'))
const prisma = JSON.parse(readFileSync(path.join(root, 'node_modules/prisma/package.json'), 'utf8'))
const stamp = createHash('sha256').update(schema).update(prisma.version).digest('hex')

const made = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && existsSync(path.join(output, 'client.ts'))
if (!made) {
  rmSync(output, { recursive: true, force: true })
  const result = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/prisma/build/index.js'), 'generate', '--schema', path.join(root, 'prisma/schema.prisma'), '--no-hints'],
    {
      cwd: root,
      env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      encoding: 'utf8',
    },
  )
  if (result.status !== 0) {
    process.stderr.write(`The database client could not be generated from prisma/schema.prisma.\n${result.stdout ?? ''}${result.stderr ?? ''}`)
    process.exit(1)
  }
  writeFileSync(stampFile, stamp)
}
