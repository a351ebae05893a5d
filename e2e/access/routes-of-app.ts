import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Every page and every method of every API route, as `GET /groups/[groupId]`, read off the app folder itself. */
export function routesOfApp(appFolder: string): string[] {
  return readdirSync(appFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?:^|[\\/])(?:page\.tsx?|route\.tsx?)$/.test(file))
    .flatMap((file) => {
      const full = join(appFolder, file)
      return methodsOf(full).map((method) => `${method} ${addressOf(relative(appFolder, full))}`)
    })
    .sort()
}

function methodsOf(file: string): string[] {
  if (/page\.tsx?$/.test(file)) return ['GET']
  const source = readFileSync(file, 'utf8')
  const named = [...source.matchAll(/^export (?:const|(?:async )?function) (GET|POST|PUT|PATCH|DELETE)\b/gm)].map((match) => match[1]!)
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap((match) => [...match[1]!.matchAll(/\b(GET|POST|PUT|PATCH|DELETE)\b/g)].map((name) => name[1]!))
  const methods = [...named, ...listed]
  if (methods.length === 0) throw new Error(`${file} exports no method that this could find.`)
  return methods
}

/** Folders in brackets only sort files; they are no part of an address. */
function addressOf(file: string): string {
  const parts = file.split(/[\\/]/).slice(0, -1)
  return `/${parts.filter((part) => !/^\(.*\)$/.test(part)).join('/')}`
}
