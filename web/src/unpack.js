// Blocks of the page are zlib in base64.
export function unpacked(text) {
  const packed = atob(text.trim());
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
}
