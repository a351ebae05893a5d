/** What a page says about itself. */
export interface PageFacts {
  /** Whom it was made for: an id, '' for a visitor, undefined where it does not say (it is then not kept). */
  person: string | undefined
  title: string
  /** What of the build it asks for, as paths. */
  files: string[]
}

/**
 * Reads a page as the server sent it. Nobody's words can pass for the frame's attribute: in the page's text a quotation mark is written
 * as an entity, and in its scripts with a backslash before it.
 */
export function readPage(html: string): PageFacts {
  const files = new Set<string>()
  for (const [, path] of html.matchAll(/(?:src|href)="(\/_next\/static\/[^"?]+)(?:\?[^"]*)?"/g)) files.add(path!)
  return {
    person: /<[a-z]+ [^<>]*?data-person="([0-9a-f-]*)"/.exec(html)?.[1],
    title: plain(/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/ · Sic et Non$/, ''),
    files: [...files],
  }
}

function plain(text: string): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&', '#x27': "'", '#39': "'" }
  return text.replace(/&(lt|gt|quot|amp|#x27|#39);/g, (_, name: string) => entities[name]!)
}
