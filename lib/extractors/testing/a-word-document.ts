import { zipOf } from './hostile-zip.ts'

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface WordParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  endnotes?: string
  core?: string
  /** Relationships of the document, as XML. */
  relations?: string
  /** Whole parts by name, over those made here. */
  over?: Record<string, string | Uint8Array>
}

/** A Word document from the XML inside its parts. */
export function aWordDocument(parts: WordParts): Uint8Array {
  const part = (name: string, inner: string) => `<?xml version="1.0" encoding="UTF-8"?><w:${name} ${namespaces}>${inner}</w:${name}>`
  const optional = (['styles', 'numbering', 'footnotes', 'endnotes'] as const).flatMap((name) => (parts[name] === undefined ? [] : [[`word/${name}.xml`, part(name, parts[name])]]))
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${parts.body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.relations ?? ''}</Relationships>`,
    'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t">${parts.core ?? ''}</cp:coreProperties>`,
    ...(Object.fromEntries(optional) as Record<string, string>),
    ...parts.over,
  })
}

export function aParagraph(words: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`
}
