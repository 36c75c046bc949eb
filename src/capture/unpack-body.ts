import { brotliDecompressSync, zstdDecompressSync } from 'node:zlib';

/**
 * The body of an answer of a server, unpacked where it was sent with Brotli (RFC 7932) or Zstandard (RFC 8878); who
 * reads the record unpacks gzip and deflate. Null where it unpacks to more than the bytes that it may have.
 */
export function unpackBody(body: Uint8Array, coding: string | null, maxOutputLength: number): Uint8Array | null {
  const unpack = unpackOf(coding);
  if (unpack === null) return body;
  try {
    return unpack(body, { maxOutputLength });
  } catch (error) {
    if (error instanceof RangeError) return null;
    // some archivers unpack the body, and keep what the server said of it
    return body;
  }
}

function unpackOf(coding: string | null) {
  switch (coding?.trim().toLowerCase()) {
    case 'br':
      return brotliDecompressSync;
    case 'zstd':
      return zstdDecompressSync;
    default:
      return null;
  }
}
