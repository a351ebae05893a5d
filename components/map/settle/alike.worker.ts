import type { ArgumentMap } from '../../../lib/domain/argument/argument-map.ts'
import { duplicateClaims } from '../../../lib/domain/argument/duplicate-claims.ts'

self.onmessage = ({ data }: MessageEvent<ArgumentMap>) => self.postMessage(duplicateClaims(data))
