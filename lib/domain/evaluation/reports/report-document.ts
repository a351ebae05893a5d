import type { ArgumentMap } from '../../argument/argument-map.ts'
import { grantOnly } from '../../comparison/granting.ts'
import type { DocumentReport, Following } from '../evaluation-report.ts'
import type { DocumentGrants } from '../grant-document.ts'

/** What follows when a document's grants are granted and nothing else is: with its own inferences, then with everyone's. */
export function reportDocument(map: ArgumentMap, document: string, { view, granted }: DocumentGrants): DocumentReport {
  const following = (inferences: 'own' | 'everyone'): Following => {
    const { follows, doesNotFollow, followsThoughDenied, clashes, notReached } = grantOnly(map, { ...view, column: document }, inferences)
    return { follows, doesNotFollow: doesNotFollow.map(({ claim }) => claim), followsThoughDenied, clashes, notReached }
  }
  return { document, granted: [...granted], withOwn: following('own'), withAll: following('everyone') }
}
