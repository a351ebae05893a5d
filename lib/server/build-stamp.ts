import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What the pages are built from. Files that no page can contain are left out, so that a new test does not cost a build. */
const sources = ['app', 'components', 'lib', 'public', 'proxy.ts', 'next.config.js', 'package-lock.json', 'tsconfig.json', 'tsconfig.options.json', 'prisma/schema.prisma']
const notInPages = /\.(test|property\.test|fuzz\.test|contract)\.tsx?$|\.md$|^lib\/(cli|server|data\/generated)\//

/** Changes when what the pages are built from changes, and not with dates or where the project lies. */
export function buildStamp(projectFolder: string): string {
  const hash = createHash('sha256')
  for (const file of filesOf(projectFolder)) hash.update(`${file}\0`).update(readFileSync(join(projectFolder, file))).update('\0')
  return hash.digest('hex')
}

function filesOf(projectFolder: string): string[] {
  const files: string[] = []
  const visit = (path: string) => {
    for (const entry of readdirSync(join(projectFolder, path), { withFileTypes: true })) {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) visit(inner)
      else if (!notInPages.test(inner)) files.push(inner)
    }
  }
  for (const source of sources) {
    if (!existsSync(join(projectFolder, source))) continue
    if (/\.\w+$/.test(source)) files.push(source)
    else visit(source)
  }
  return files.sort()
}

const stampFile = (buildFolder: string) => join(buildFolder, 'built-from')

export function builtFrom(buildFolder: string): string | undefined {
  const file = stampFile(buildFolder)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

export const noteBuild = (buildFolder: string, stamp: string) => writeFileSync(stampFile(buildFolder), stamp)

/** Before a build begins: one that fails or is broken off must not be taken for the last one that was whole. */
export const forgetBuild = (buildFolder: string) => rmSync(stampFile(buildFolder), { force: true })
