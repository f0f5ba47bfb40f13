/** Chromium 140 and later; about five times as fast as btoa. */
interface NativeBase64 {
  toBase64?: () => string;
}
interface NativeBase64Constructor {
  fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** A longer argument list than this overflows the stack of `String.fromCharCode`. */
const step = 0x8000;

/** Standard base64 with padding. */
export function toBase64(bytes: Uint8Array): string {
  const native: Uint8Array & NativeBase64 = bytes;
  if (native.toBase64) return native.toBase64();
  let binary = '';
  for (let at = 0; at < bytes.length; at += step) {
    binary += String.fromCharCode(...bytes.subarray(at, at + step));
  }
  return btoa(binary);
}

/** Takes standard base64. Throws SyntaxError or DOMException when the text is something else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const native: Uint8ArrayConstructor & NativeBase64Constructor = Uint8Array;
  if (native.fromBase64) return native.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
