/** What the file picker offers; what is in a file is found by its content all the same. */
export const acceptedFiles = '.txt,.text,.md,.markdown,.html,.htm,.xhtml,.pdf,.docx,.epub,text/plain,text/markdown,text/html,application/pdf,application/epub+zip,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const formatWords = 'Text, Markdown, web pages, PDF, Word and EPUB: .txt .md .html .pdf .docx .epub'
