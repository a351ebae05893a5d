import { summariseMapFile, type MapFileQuestion } from './map-file-summary.ts'

self.onmessage = ({ data }: MessageEvent<MapFileQuestion>) => self.postMessage(summariseMapFile(data))
