import type { LiveMap } from '../live-map.ts'

export interface SaveStateWords {
  title: string
  /** What that means, and what happens next. */
  means: string
  /** What one can do about it now. */
  act?: 'try-now' | 'sign-in' | 'set-aside'
}

type Facts = Pick<LiveMap, 'status' | 'message' | 'unsavedCount' | 'keptOnDevice'> & { archived: boolean; aside: number }

/** What the mark in the bar says, at more length: for whoever asks what it means. */
export function saveStateWords({ status, message, unsavedCount, keptOnDevice, archived, aside }: Facts): SaveStateWords {
  const n = unsavedCount === 1 ? 'One change' : `${unsavedCount} changes`
  const is = unsavedCount === 1 ? 'is' : 'are'
  const kept = unsavedCount === 0 ? '' : keptOnDevice ? ` ${n} ${is} kept on this device, also when you close the tab.` : ` ${n} ${is} only in this tab, because this browser keeps nothing: do not close it.`
  switch (status) {
    case 'loading':
      if (message !== undefined) return { title: 'The map cannot be opened', means: message, act: 'try-now' }
      return { title: 'Opening the map', means: 'It is being fetched. This takes a moment on a slow connection.' }
    case 'saved':
      return aside > 0
        ? { title: 'Saved', means: 'Everything on the map is on the server. Beside it there is work that could not be taken over.', act: 'set-aside' }
        : { title: 'Saved', means: 'Everything you did is on the server, and everybody who has the map open sees it.' }
    case 'saving':
      return { title: 'Saving', means: `Your changes are on their way.${kept} You can go on.` }
    case 'waiting':
      if (message !== undefined) return { title: 'Not saved yet', means: `${message}${kept}`, act: 'try-now' }
      return { title: 'Not saved yet', means: `The server is there but cannot write just now.${kept} You can go on; it is tried again by itself until everything is saved.`, act: 'try-now' }
    case 'offline':
      return { title: 'Offline', means: `There is no connection to the server.${kept} You can go on; when the connection is back, everything is sent and joined with what others did meanwhile.`, act: 'try-now' }
    case 'signed-out':
      return { title: 'Signed out', means: `Your session has ended.${kept} Sign in again and everything is saved.`, act: 'sign-in' }
    case 'someone-else':
      return { title: 'Somebody else is signed in', means: `In this browser another person has signed in. Nothing of yours is saved under their name.${kept} Sign in as yourself to save it.`, act: 'sign-in' }
    case 'read-only':
      return archived
        ? { title: 'Read only', means: 'The map is archived. Take it out of the archive in the list of maps to go on with it.' }
        : { title: 'Read only', means: 'You may read this map. Changing it is for the editors of its group; an owner of the group can make you one.' }
    case 'removed':
      return { title: 'You no longer have access', means: message ?? 'The map is no longer open to you. What you see is the last that was known here.', ...(aside > 0 ? { act: 'set-aside' as const } : {}) }
    case 'refused':
      return { title: 'Not saved', means: `${message ?? 'The server refused a change.'} Your unsaved work is set aside, and the map is being loaded again.`, ...(aside > 0 ? { act: 'set-aside' as const } : {}) }
  }
}
