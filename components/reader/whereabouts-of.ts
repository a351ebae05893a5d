import { callApi } from '../api/call-api.ts'

/** Why a passage that an address names is not in the text, in a sentence. */
export async function whereaboutsOf(id: string, documentId: string): Promise<string> {
  const answer = await callApi<{ document: string; removedAt: string | null; exact: string }>('GET', `passages/${id}`)
  if (!answer.ok) return answer.problem.status === 404 ? 'The passage that this link leads to does not exist, or you have no access to it.' : `The passage could not be found just now. ${answer.problem.detail}`
  const words = answer.value.exact.length > 120 ? `${answer.value.exact.slice(0, 117).trimEnd()}…` : answer.value.exact
  if (answer.value.removedAt) return `The passage that this link leads to was removed on ${answer.value.removedAt.slice(0, 10)}. Its words were: “${words}”`
  if (answer.value.document !== documentId) return 'The passage that this link leads to belongs to another text.'
  return `The passage that this link leads to has no certain place in this text any more. Its words were: “${words}”`
}
