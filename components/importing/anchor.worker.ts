import { followPassages, type FollowJob } from '../../lib/domain/anchoring/follow-passages.ts'

self.onmessage = ({ data }: MessageEvent<FollowJob>) => {
  self.postMessage(followPassages(data))
}
