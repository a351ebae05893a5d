/** To whoever works on a map when its document is exchanged for one without what was deleted long ago. */
export const newEpochWords = 'What was deleted from this map more than 30 days ago has been cleared away, and the map is loaded anew. Changes of yours that were not saved are set aside: look through them and make them again.'
