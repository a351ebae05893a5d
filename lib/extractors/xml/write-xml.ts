import { isText, type MarkupNode } from '../html/markup-tree.ts'

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\n': '&#10;', '\t': '&#9;' }

export function writeXml(node: MarkupNode): string {
  if (isText(node)) return node.text.replace(/[&<>]/g, (sign) => signs[sign]!)
  const inner = node.children.map(writeXml).join('')
  if (node.name === '#root') return inner
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${value.replace(/[&<>"\r\n\t]/g, (sign) => signs[sign]!)}"`).join('')
  return `<${node.name}${attributes}>${inner}</${node.name}>`
}
