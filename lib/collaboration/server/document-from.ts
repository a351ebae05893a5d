import * as Y from 'yjs'

/** The document that a snapshot and the updates after it make. A fresh one; nothing live is in it. */
export function documentFrom(state: { snapshot?: Uint8Array; updates: readonly Uint8Array[] }): Y.Doc {
  const doc = new Y.Doc()
  // In one transaction, so that a long log costs one pass of clean-up and not one per row.
  doc.transact(() => {
    if (state.snapshot !== undefined) Y.applyUpdate(doc, state.snapshot)
    for (const update of state.updates) Y.applyUpdate(doc, update)
  })
  // What waits for something that will never come would otherwise travel on in every full state.
  doc.store.pendingStructs = null
  doc.store.pendingDs = null
  return doc
}
