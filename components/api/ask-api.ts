import { callApi } from './call-api.ts'

/** `callApi` for where one `catch` serves several steps: throws an Error whose message is a sentence for a person. */
export async function askApi<T = undefined>(...call: Parameters<typeof callApi>): Promise<T> {
  const answer = await callApi<T>(...call)
  if (!answer.ok) throw new Error(answer.problem.detail)
  return answer.value
}
