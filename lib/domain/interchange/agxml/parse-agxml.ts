import { SaxesParser } from 'saxes'
import { cleanText } from '../../argument/clean-text.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { AgxmlPlain } from './agxml-plain.ts'

/** The first argumentation graph of an XML text, as far as it can be read; `damage` says how often the XML was wrong, `graphs` how many there were. */
export function parseAgxml(text: string): Result<{ plain: AgxmlPlain; damage: number; graphs: number }> {
  const plain: AgxmlPlain = { id: '', attributes: {}, edus: [], joints: [], adus: [], edges: [] }
  let [damage, graphs] = [0, 0]
  let edu: AgxmlPlain['edus'][number] | null = null
  const parser = new SaxesParser()
  // Nothing that a document type declares is read: no entity of its own can swell a line.
  parser.on('error', () => void (damage += 1))
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'arggraph') {
      graphs += 1
      if (graphs === 1) [plain.id, plain.attributes] = [cleanText(attributes['id'] ?? ''), Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== 'id').map(([key, value]) => [cleanText(key), cleanText(value)]))]
    }
    if (graphs !== 1) return
    const of = (key: string) => cleanText(attributes[key] ?? '')
    if (name === 'edu') plain.edus.push((edu = { id: of('id'), text: '', implicit: of('implicit') === 'true' }))
    else if (name === 'joint') plain.joints.push({ id: of('id') })
    else if (name === 'adu') plain.adus.push({ id: of('id'), type: of('type') })
    else if (name === 'edge') plain.edges.push({ id: of('id'), src: of('src'), trg: of('trg'), type: of('type') })
  })
  parser.on('closetag', ({ name }) => void (name === 'edu' && (edu = null)))
  const addText = (more: string) => void (edu && (edu.text += more))
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(text.replace(/^\uFEFF/, '')).close()
  for (const unit of plain.edus) unit.text = cleanText(unit.text)
  return graphs === 0 ? fail('wrong-format', 'This is not an argumentation graph in XML: it has no element “arggraph”.') : ok({ plain, damage, graphs })
}
