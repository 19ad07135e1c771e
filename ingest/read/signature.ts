import type { RefusalCode } from './refusal.ts'

interface Signature {
  readonly bytes: readonly number[]
  readonly format: string
  readonly code: RefusalCode
}

const ascii = (text: string): readonly number[] => Array.from(text, (c) => c.charCodeAt(0))

/** First bytes of files that are not text (from their format specifications). */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), format: 'PDF', code: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'Word/Excel/PowerPoint 97–2003', code: 'word' },
  { bytes: ascii('{\\rtf'), format: 'RTF', code: 'word' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'ZIP', code: 'binary' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'ZIP', code: 'binary' },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], format: 'PNG', code: 'binary' },
  { bytes: [0xff, 0xd8, 0xff], format: 'JPEG', code: 'binary' },
  { bytes: ascii('GIF8'), format: 'GIF', code: 'binary' },
  { bytes: [0x1f, 0x8b], format: 'gzip', code: 'binary' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], format: '7z', code: 'binary' },
]

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean => prefix.every((b, i) => bytes[i] === b)

/** Whether a ZIP names a Word document's parts in its first entries (Office Open XML). */
const isWordZip = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.subarray(0, 65536)).toString('latin1')
  return head.includes('word/') || Buffer.from(bytes.subarray(-65536)).toString('latin1').includes('word/document.xml')
}

/**
 * What a binary file is, told by its first bytes, or by a NUL (which no text encoding but UTF-16 writes: callers look
 * for a UTF-16 byte order mark first). `undefined`: it may be text.
 */
export const findSignature = (
  bytes: Uint8Array,
): { readonly format: string; readonly code: RefusalCode } | undefined => {
  const found = signatures.find((signature) => startsWith(bytes, signature.bytes))
  if (found?.format === 'ZIP' && isWordZip(bytes)) return { format: 'DOCX', code: 'word' }
  if (found) return { format: found.format, code: found.code }
  return bytes.includes(0) ? { format: 'NUL', code: 'binary' } : undefined
}
