import type { ComparisonInput } from '../../../lib/domain/comparison/compare-map.ts'
import { findCruxes } from './found-crux.ts'

self.onmessage = ({ data }: MessageEvent<ComparisonInput>) => self.postMessage(findCruxes(data))
