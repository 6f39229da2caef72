// Small pictures of files, kept by their content: a file has one picture however often it is attached.
import type { MediaFile } from "../../lib/generated/MediaFile";
import { call } from "../../lib/rpc";
import type { Picture } from "../form/picture";

const KEPT_MOST = 200;
/** Twice the size it is shown in, for fine screens. */
const SIDE = 80;
const kept = new Map<string, Promise<Picture>>();

export function thumbnailOf({ kind, id, sha256 }: MediaFile): Promise<Picture> {
  const known = kept.get(sha256);
  if (known) return known;
  const asked = call("media_thumbnail", { kind, id, side: SIDE });
  kept.set(sha256, asked);
  asked.catch(() => kept.delete(sha256));
  const oldest = kept.keys().next();
  if (kept.size > KEPT_MOST && !oldest.done) kept.delete(oldest.value);
  return asked;
}
