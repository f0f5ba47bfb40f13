/** Long enough for the slowest browser to have opened the file behind the address. */
const keptMs = 60_000;

/** Hands bytes to the browser's downloads; it may ask for a place itself. Gives the suggested name back. */
export function saveAsDownload(input: { suggestedName: string; bytes: Uint8Array }): string {
  const address = URL.createObjectURL(new Blob([input.bytes.slice()]));
  const link = document.createElement('a');
  link.href = address;
  link.download = input.suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMs);
  return input.suggestedName;
}
