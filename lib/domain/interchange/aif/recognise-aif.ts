/** How surely a text is AIF and xAIF, by the names of members that no other format has. */
export function recogniseAif(text: string): { aif: number; xaif: number } {
  const first = text.trimStart()[0]
  if (first !== '{' && first !== '[') return { aif: 0, xaif: 0 }
  // A text may come before the graph, and be long.
  const nodes = /"nodeID"\s*:/.test(text)
  const edges = /"fromID"\s*:/.test(text)
  const member = /"(?:AIF|aif)"\s*:\s*\{/.test(text)
  if (member && (nodes || /"nodes"\s*:\s*\[/.test(text))) return { aif: 0, xaif: 1 }
  if (nodes && /"type"\s*:\s*"(?:I|L|RA|CA|MA|PA|TA|YA)"/i.test(text)) return { aif: edges || /"edges"\s*:/.test(text) ? 1 : 0.7, xaif: 0 }
  const older = /"analysis"\s*:\s*\{/.test(text) && /"participants"\s*:/.test(text) && /"type"\s*:\s*"(?:I|RA|CA)"/.test(text)
  return { aif: 0, xaif: older ? 0.9 : 0 }
}
