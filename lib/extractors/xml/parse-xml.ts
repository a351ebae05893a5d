import { SaxesParser } from 'saxes'
import { fail, ok, type Problem, type Result } from '../../domain/result.ts'
import type { MarkupElement } from '../html/markup-tree.ts'

const deepest = 500

/**
 * [IM62] XML → plain values. A document type is refused before any of it is read: no document needs one, and its entities can
 * swell a line to gigabytes or name files of the machine. The parser itself knows no entities but the five of XML.
 */
export function parseXml(source: string, part: string): Result<MarkupElement> {
  const root: MarkupElement = { name: '#root', attributes: {}, children: [], parent: null }
  let open = root
  let depth = 0
  const parser = new SaxesParser()
  parser.on('doctype', () => stop(fail('entities', 'This file declares entities of its own, as no document needs and some attacks do. Open it in the program it came from, save it again, and import that.', part)))
  parser.on('error', () => stop(fail('damaged', 'This file is damaged inside: a part of it cannot be read. Open it in the program it came from, save it again, and import that.', part)))
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > deepest) stop(fail('too-deep', 'This file is nested more deeply than any document. It is damaged or made to do harm: it was not read.', part))
    const element: MarkupElement = { name: tag.name, attributes: tag.attributes, children: [], parent: open }
    open.children.push(element)
    open = element
  })
  parser.on('closetag', () => {
    depth -= 1
    open = open.parent ?? root
  })
  const addText = (text: string) => void open.children.push({ name: '#text', text, parent: open })
  parser.on('text', addText)
  parser.on('cdata', addText)
  try {
    parser.write(source.replace(/^\uFEFF/, '')).close()
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, error: error.problem }
    throw error
  }
  return ok(root)
}

class Stopped extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

function stop(refused: { error: Problem }): never {
  throw new Stopped(refused.error)
}
