/** A map file with one of everything that a map can have on it; cards stand where a 1440 px window shows all of them. */
export async function aWholeMapFile(): Promise<object> {
  const text = 'The officials owned nothing they could leave to their children. So it was no class. Some say it was one.'
  const bytes = new TextEncoder().encode(text)
  const sha256 = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('')
  const at = (x: number, y: number) => ({ x, y, byHand: true })
  const passage = (id: string, exact: string) => ({ id, document: 'd', exact, prefix: '', suffix: '', start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, tags: [] })
  return {
    format: 'sic-et-non/map',
    version: 1,
    map: { id: 'm', question: 'q', title: 'What was the bureaucracy?' },
    claims: [
      { id: 'q', kind: 'question', text: 'What was the bureaucracy?', tags: [], exclusive: true, pos: at(0, 0) },
      { id: 'p1', kind: 'position', text: 'It was a caste.', tags: [], pos: at(-240, 150) },
      { id: 'p2', kind: 'position', text: 'It was a class.', tags: [], pos: at(300, 150), weight: 0.7 },
      { id: 'a', kind: 'claim', text: 'The officials owned nothing they could leave to their children.', tags: ['law'], scope: 'until 1936', note: 'Compare the laws.', pos: at(-520, 300) },
      { id: 'b', kind: 'claim', text: 'Whoever owns nothing that can be inherited is no class.', tags: [], pos: at(-240, 390) },
      { id: 'c', kind: 'claim', text: 'Djilas, who had been one of them, says that it was a class.', tags: [], pos: at(300, 390) },
      { id: 'e', kind: 'claim', text: 'Djilas knew the thing from within.', tags: [], granted: true, pos: at(300, 520) },
    ],
    relations: [
      { id: 'x1', kind: 'answers', premises: [{ claim: 'p1' }], target: { claim: 'q' } },
      { id: 'x2', kind: 'answers', premises: [{ claim: 'p2' }], target: { claim: 'q' } },
      { id: 'r1', kind: 'supports', premises: [{ claim: 'a' }, { claim: 'b' }], target: { claim: 'p1' } },
      { id: 'r2', kind: 'supports', premises: [{ claim: 'c', role: 'assertion' }, { claim: 'e', role: 'expertise' }], target: { claim: 'p2' }, scheme: 'Argument from Expert Opinion', weight: 0.6 },
    ],
    voices: [{ id: 'v', name: 'Cliff', kind: 'person' }],
    documents: [{ id: 'd', title: 'On owning', authors: ['Rosa Example'], date: '1936', sha256, text }],
    passages: [passage('pa', 'The officials owned nothing they could leave to their children.'), passage('pb', 'So it was no class.'), passage('pc', 'Some say it was one.')],
    evidence: [
      { id: 'e1', target: { claim: 'a' }, passage: 'pa', stance: 'asserts', explicit: true, settled: true },
      { id: 'e2', target: { claim: 'b' }, passage: 'pb', stance: 'asserts', explicit: false, settled: true },
      { id: 'e3', target: { claim: 'p2' }, passage: 'pc', stance: 'none', explicit: true, settled: true, reports: [{ voice: 'v', stance: 'asserts', mode: 'quotes' }] },
    ],
    judgements: [],
    views: [],
    steps: [],
  }
}
