/** What each field of a map and of what is on it is called in a sentence. */
export const fieldWords: Record<string, string> = {
  kind: 'the kind', term: 'the term', role: 'the role', exclusive: 'whether answers exclude one another', standard: 'the proof standard',
  granted: 'whether it is granted', scope: 'the scope', weight: 'the weight', note: 'the note', copiedFrom: 'the origin', target: 'what it points at',
  scheme: 'the scheme', questions: 'the critical questions', asks: 'the question it asks', origin: 'the origin', passage: 'the passage', stance: 'the stance', explicit: 'whether it is said or implied',
  qualification: 'the qualification', sense: 'the sense', force: 'the force', reports: 'what it reports', settled: 'whether it is settled', by: 'the reader',
  at: 'the date', name: 'the name', title: 'the title', description: 'the description', question: 'the question', views: 'the saved views', steps: 'the steps', unknown: 'other fields',
}
