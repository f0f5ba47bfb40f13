import type { BlobStore } from '../office';
import type { Desk } from './desk';

/** Bytes kept in one piece; meant for a few blobs of some megabytes. */
export function blobStore(desk: Desk): BlobStore {
  return {
    get: (key) => desk.get('blob', key),
    put: (key, bytes) => desk.put([{ area: 'blob', key, bytes: Uint8Array.from(bytes) }]),
  };
}
