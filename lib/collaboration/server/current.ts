import type { CollaborationServer } from './create-collaboration-server.ts'
import type { MapEdits } from './map-edits.ts'

// Next bundles its own copy of this module; the symbol is what both copies share.
const key = Symbol.for('sic.collaboration')
const holder = globalThis as { [key]?: CollaborationServer }

/** Called by the process that serves the sockets, so that the site's routes edit through the open rooms. */
export function registerCollaboration(server: CollaborationServer | undefined): void {
  holder[key] = server
}

/** The live server of this process, or null where there is none (the command line, a site served apart). */
export function liveCollaboration(): CollaborationServer | null {
  return holder[key] ?? null
}

/** Reading and editing maps: through the open rooms where this process has them, else straight to the same log. */
export function collaboration(): MapEdits {
  return {
    applyCommandsToMap: async (...call) => (await edits()).applyCommandsToMap(...call),
    loadMap: async (...call) => (await edits()).loadMap(...call),
    fillMap: async (...call) => (await edits()).fillMap(...call),
  }
}

/** Loaded only where it is needed: a page's bundle would bring a second Yjs into a process that has one. */
async function edits(): Promise<MapEdits> {
  return holder[key] ?? (await import('./standalone-edits.ts')).standaloneEdits
}
