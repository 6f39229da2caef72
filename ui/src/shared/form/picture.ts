// How large a picture is, read from its first bytes: one of 60,000 × 60,000 is 14 GB once decoded, so none is decoded
// before its size is known.

export interface Size {
  width: number;
  height: number;
}

/** More than the largest camera makes. */
const PIXELS_MOST = 120_000_000;
const SIDE_MOST = 20_000;
/** Bytes of a file that are read for its size. JPEG may have its comments first. */
export const HEAD_BYTES = 256 * 1024;

export function decodable({ width, height }: Size): boolean {
  return width > 0 && height > 0 && width <= SIDE_MOST && height <= SIDE_MOST && width * height <= PIXELS_MOST;
}

/** Null: no picture we know, or its size is not where it belongs. Such a file is not decoded. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = (at: number, length: number) => String.fromCharCode(...bytes.subarray(at, at + length));
  if (bytes.length < 30) return null;
  if (text(1, 3) === "PNG" && text(12, 4) === "IHDR") return { width: view.getUint32(16), height: view.getUint32(20) };
  if (text(0, 3) === "GIF") return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (text(0, 2) === "BM") return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  if (text(0, 4) === "RIFF" && text(8, 4) === "WEBP") return webp(view, bytes, text(12, 4));
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(view);
  return null;
}

function webp(view: DataView, bytes: Uint8Array, form: string): Size | null {
  const three = (at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  if (form === "VP8X") return { width: three(24) + 1, height: three(27) + 1 };
  if (form === "VP8 ") return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (form !== "VP8L") return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** Walks the segments to the one that begins the picture. */
function jpeg(view: DataView): Size | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const begins = kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc;
    if (begins) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
