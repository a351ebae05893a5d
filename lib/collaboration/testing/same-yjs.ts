/** The program's own copy of Yjs. The benches bring another with their peers, and two of them do not know one another's types. */
export * from 'yjs'
