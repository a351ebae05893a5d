/** How much one may suggest (SPEC: SU). */
export const suggestionLimits = {
  /** Open suggestions of one person for one map. */
  open: 200,
  /** Bytes of commands and expectations together, as JSON in UTF-8. */
  bytes: 256 * 1024,
  /** The same of all open suggestions of one person for one map. */
  openBytes: 1024 * 1024,
  /** The same of what is sent of those that were decided. */
  answerBytes: 8 * 1024 * 1024,
  /** Commands of one suggestion, those within a batch not counted. */
  commands: 500,
  /** UTF-16 code units of the reason for leaving a suggestion aside. */
  reason: 1000,
} as const
