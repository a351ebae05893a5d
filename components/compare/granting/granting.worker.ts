import { grantEach, type GrantingQuestion } from './granting-work.ts'

self.onmessage = ({ data }: MessageEvent<GrantingQuestion>) => self.postMessage(grantEach(data))
