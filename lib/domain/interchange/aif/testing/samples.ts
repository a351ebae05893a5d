/** Files of our own writing, in the dialects that tools write. */
const json = (value: unknown) => JSON.stringify(value, null, 2)

function edgesOf(pairs: readonly (readonly [string, string])[]): object[] {
  return pairs.map(([fromID, toID], index) => ({ edgeID: String(500 + index), fromID, toID, formEdgeID: null }))
}

function node(nodeID: string, type: string, text: string, scheme?: string): object {
  return { nodeID, text, type, timestamp: '2026-01-02 10:00:00', ...(scheme !== undefined && { scheme: text, schemeID: scheme }) }
}

/** As AIFdb gives it: two speakers, an inference that the second draws, a conflict, a question, an answer that is agreed to. */
export const dialogue = json({
  nodes: [
    node('101', 'L', 'Ada : The bureaucracy is no class'),
    node('102', 'YA', 'Asserting', '74'),
    node('103', 'I', 'the bureaucracy is no class'),
    node('104', 'L', 'Ada : for it owns nothing'),
    node('105', 'YA', 'Asserting', '74'),
    node('106', 'I', 'the bureaucracy owns nothing'),
    node('107', 'TA', 'Default Transition', '82'),
    node('108', 'RA', 'Default Inference', '72'),
    node('109', 'YA', 'Arguing', '80'),
    node('110', 'L', 'Ben : It owns the state'),
    node('111', 'YA', 'Asserting', '74'),
    node('112', 'I', 'the bureaucracy owns the state'),
    node('113', 'TA', 'Default Transition', '82'),
    node('114', 'CA', 'Default Conflict', '71'),
    node('115', 'YA', 'Disagreeing', '78'),
    node('116', 'L', 'Ada : Does anybody own a state'),
    node('117', 'YA', 'Pure Questioning', '81'),
    node('118', 'I', 'somebody owns or nobody owns a state'),
    node('119', 'TA', 'Default Transition', '82'),
  ],
  edges: edgesOf([
    ['101', '102'], ['102', '103'], ['104', '105'], ['105', '106'], ['101', '107'], ['107', '104'], ['106', '108'], ['108', '103'], ['107', '109'], ['109', '108'],
    ['110', '111'], ['111', '112'], ['104', '113'], ['113', '110'], ['112', '114'], ['114', '106'], ['113', '115'], ['115', '114'],
    ['116', '117'], ['117', '118'], ['110', '119'], ['119', '116'],
  ]),
  locutions: [
    { nodeID: '101', personID: '7', timestamp: '2026-01-02 10:00:00', start: '2026-01-01 20:00:01', end: null, source: null },
    { nodeID: '104', personID: '7', timestamp: '2026-01-02 10:00:00', start: '2026-01-01 20:00:05', end: null, source: null },
    { nodeID: '110', personID: '8', timestamp: '2026-01-02 10:00:00', start: '2026-01-01 20:00:09', end: null, source: null },
    { nodeID: '116', personID: '7', timestamp: '2026-01-02 10:00:00', start: '2026-01-01 20:00:12', end: null, source: null },
  ],
})

/** Ids as numbers, lists that are null: an undercut of an inference with two conclusions, a backing of the undercut, rephrasings by two. */
export const layered = json({
  nodes: [
    { nodeID: 1, text: 'the witness saw it', type: 'I' },
    { nodeID: 2, text: 'it happened', type: 'I' },
    { nodeID: 3, text: 'somebody was there', type: 'I' },
    { nodeID: 4, text: 'Argument From Witness Testimony', type: 'RA' },
    { nodeID: 5, text: 'the witness was far away', type: 'I' },
    { nodeID: 6, text: 'CA', type: 'CA' },
    { nodeID: 7, text: 'far away one sees badly', type: 'I' },
    { nodeID: 8, text: 'RA', type: 'RA' },
    { nodeID: 9, text: 'he saw it', type: 'I' },
    { nodeID: 10, text: 'Default Rephrase', type: 'MA' },
    { nodeID: 11, text: 'it was seen by him', type: 'I' },
  ],
  edges: [
    [1, 4], [4, 2], [4, 3], [5, 6], [6, 4], [7, 8], [8, 6], [9, 10], [11, 10], [10, 1],
  ].map(([fromID, toID], index) => ({ edgeID: index, fromID, toID })),
  locutions: null,
  participants: null,
  schemefulfillments: null,
})

/** As OVA3 saves it: the text with a span for each locution, places, the analyst's own locutions. */
export const overlaid = json({
  AIF: {
    nodes: [
      { nodeID: '1_99', text: 'caste is not class', type: 'I' },
      { nodeID: '2_99', text: 'Eva Roth: Caste isn’t class', type: 'L' },
      { nodeID: '3_99', text: 'Asserting', type: 'YA' },
      { nodeID: '4_99', text: 'class is an economic thing', type: 'I' },
      { nodeID: '5_99', text: 'Eva Roth: Class is economic', type: 'L' },
      { nodeID: '6_99', text: 'Asserting', type: 'YA' },
      { nodeID: '7_99', text: 'Default Inference', type: 'RA' },
      { nodeID: '8_99', text: 'Default Transition', type: 'TA' },
      { nodeID: '9_99', text: 'Arguing', type: 'YA' },
    ],
    edges: [['2', '3'], ['3', '1'], ['5', '6'], ['6', '4'], ['4', '7'], ['7', '1'], ['2', '8'], ['8', '5'], ['8', '9'], ['9', '7']].map(([from, to], index) => ({ edgeID: index + 1, fromID: `${from}_99`, toID: `${to}_99` })),
    schemefulfillments: [{ nodeID: '3_99', schemeID: '74' }, { nodeID: '7_99', schemeID: '72' }],
    descriptorfulfillments: [],
    participants: [{ participantID: 1, firstname: 'Eva', surname: 'Roth' }],
    locutions: [{ nodeID: '2_99', personID: 1, start: '2026-01-01 20:00:00', end: null }, { nodeID: '5_99', personID: '1', start: '2026-01-01 20:00:01', end: null }],
  },
  text: '<b>Eva</b>: <span id="node2_99" class="highlighted">Caste isn’t class</span>, for&nbsp;<span id="node5_99" class="highlighted">class is &lt;economic&gt; 𝔸</span>.<br><br>So much for that.',
  OVA: { firstname: 'Anon', surname: 'User', url: '', nodes: [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => ({ nodeID: `${n}_99`, visible: true, x: n * 10, y: 20, timestamp: '' })), edges: [] },
})

/** No locutions: the spans are the claims' own words. The text and OVA's part are JSON texts of their own. */
export const monologue = json({
  AIF: {
    nodes: [{ nodeID: 0, text: 'we should go', type: 'I' }, { nodeID: 1, text: 'it is late', type: 'I' }, { nodeID: 2, text: 'Default Inference', type: 'RA' }],
    edges: [{ edgeID: 0, fromID: 1, toID: 2 }, { edgeID: 1, fromID: 2, toID: 0 }],
    schemefulfillments: null,
    descriptorfulfillments: null,
    participants: [],
    locutions: [],
  },
  dialog: false,
  ova: [],
  text: { txt: '<span class="highlighted" id="0">We should go</span>, as <span class="highlighted" id="1">it is late</span>.' },
})

/** Nodes with places and speakers of their own, edges with whole nodes at their ends, the text under another name. */
export const olderOva = json({
  nodes: [
    { id: 1, x: 5, y: 6, visible: true, type: 'I', text: 'tea is better', scheme: '0', participantID: '0' },
    { id: 2, x: 5, y: 60, visible: true, type: 'RA', text: 'Default Inference', scheme: '72', participantID: '0' },
    { id: 3, x: 5, y: 90, visible: true, type: 'I', text: 'tea is cheaper', scheme: '0', participantID: '0' },
  ],
  edges: [{ from: { id: 3, type: 'I' }, to: { id: 2 }, visible: true }, { from: { id: 2 }, to: { id: 1 }, visible: true }],
  participants: [],
  analysis: { txt: '<span id="node1" class="highlighted">Tea is better</span> because <span id="node3" class="highlighted">it is cheaper</span>' },
})
